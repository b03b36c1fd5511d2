// Searches in an index: in the worker, or in the page where a browser has no such worker.

import { answer } from "./answer.js";
import { Index } from "./index.js";
import { Marker } from "./marking.js";
import { bestQuote } from "./quoting.js";
import { search } from "./ranking.js";

const SENTENCES = new URL("../../../data/zinnen/", import.meta.url);

export class Searcher {
  #index;
  #files = new Map();
  #last = {};

  // `file` holds the bytes of the index.
  constructor(file) {
    this.#index = new Index(JSON.parse(new TextDecoder().decode(file)));
  }

  // The answer to a query, or with `quoteOf` the sentence that answers it on that page.
  answer(request) {
    return request.quoteOf ? this.#quote(request) : answer(this.#index, request);
  }

  // {pieces, sources, isSource}, or nothing where nothing can be quoted.
  async #quote({ query, quoteOf }) {
    const data = await this.#sentences(quoteOf);
    if (!data) return undefined;
    if (this.#last.query !== query) {
      const { sought } = search(this.#index, query);
      this.#last = { query, sought, marker: new Marker(this.#index, sought) };
    }
    const { sought, marker } = this.#last;
    const found = bestQuote(this.#index, sought, data);
    return found && { ...found, pieces: marker.pieces(found.text) };
  }

  // The file of a page, fetched once; nothing when it does not come: a result does without.
  #sentences(address) {
    if (!this.#files.has(address)) {
      const place = new URL(`${address.replace(/^\/|\/$/g, "")}.json`, SENTENCES);
      const asked = fetch(place).then((response) => (response.ok ? response.json() : undefined));
      this.#files.set(
        address,
        asked.catch(() => this.#files.delete(address) && undefined),
      );
    }
    return this.#files.get(address);
  }
}
