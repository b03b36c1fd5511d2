// The worker that searches: it opens the index once and answers requests in order, so that
// typing and scrolling never wait for a search.

import { answer } from "./answer.js";
import { Index } from "./index.js";

let index;

addEventListener("message", ({ data: { bestand, nummer, vraag } }) => {
  if (bestand) index = new Index(JSON.parse(new TextDecoder().decode(bestand)));
  if (vraag) postMessage({ nummer, antwoord: answer(index, vraag) });
});
