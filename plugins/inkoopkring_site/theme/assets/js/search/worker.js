// The worker that searches: it opens the index once and answers requests in order, so that
// typing and scrolling never wait for a search.

import { Searcher } from "./searcher.js";

let searcher;

addEventListener("message", ({ data: { file, number, request } }) => {
  if (file) searcher = new Searcher(file);
  const answered = Promise.resolve(request && searcher.answer(request));
  answered.then((answer) => postMessage({ number, answer }));
});
