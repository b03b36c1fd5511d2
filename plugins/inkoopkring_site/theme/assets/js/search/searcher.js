// Searches in an index: in the worker, or in the page where a browser has no such worker.

import { answer } from "./answer.js";
import { Index } from "./index.js";

export class Searcher {
  #index;

  // `file` holds the bytes of the index.
  constructor(file) {
    this.#index = new Index(JSON.parse(new TextDecoder().decode(file)));
  }

  answer(request) {
    return answer(this.#index, request);
  }
}
