import { ask, askPages } from './api.js';
import { queryText } from './queries.js';

// What a picture asks with: the conditions that the reader chose, the version of the data, and the texts that were asked.
export class Asking {
  constructor(source, conditions) {
    this.source = source;
    this.conditions = conditions;
    this.texts = [];
  }

  // The same, with no text asked yet.
  keepingTexts() {
    return new Asking(this.source, this.conditions);
  }

  // The data of a query by its file's name.
  async one(name, ...conditions) {
    return ask(await this.#text(name, conditions));
  }

  // The same, with values of the query's further variables.
  async oneWith(name, values) {
    return ask(await this.#text(name, [], values));
  }

  // All nodes of a query's list, `most` at the most.
  async all(name, list, most = Infinity, ...conditions) {
    return askPages(await this.#text(name, conditions), list, most);
  }

  // Shows a query that was asked before, and is not asked again.
  async mention(name) {
    await this.#text(name, []);
  }

  async #text(name, conditions, values) {
    const text = await queryText(name, [...this.conditions, ...conditions], values);
    if (!this.texts.includes(text)) this.texts.push(text);
    return text;
  }
}
