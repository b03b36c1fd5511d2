// The worker that searches: it opens the index once and answers requests in order, so that
// typing and scrolling never wait for a search.

import { answer } from "./answer.js";
import { Index } from "./index.js";

let index;

addEventListener("message", ({ data: { file, number, request } }) => {
  if (file) index = new Index(JSON.parse(new TextDecoder().decode(file)));
  if (request) postMessage({ number, answer: answer(index, request) });
});
