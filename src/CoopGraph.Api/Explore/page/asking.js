import { ask, askPages } from './api.js';
import { queryText } from './queries.js';
import { ofSummary } from './provenance.js';
import { lastDay } from './state/choices.js';
import { schemaLanguage } from './words/index.js';

// What a picture asks with: the conditions that the reader chose, the day of the map (null where each unit has its own last day), the language
// of names, values of further variables that all its queries share, and the texts that were asked.
export class Asking {
  #shared;

  constructor({ version = null, conditions = [], day = lastDay, values = {} }, shared = {}) {
    this.version = version;
    this.conditions = conditions;
    this.day = day;
    this.values = values;
    this.language = schemaLanguage;
    this.texts = [];
    this.#shared = shared;
  }

  // The same, with no text asked yet.
  keepingTexts() {
    return new Asking(this, this.#shared);
  }

  // The same on another day of the map; its texts are among this one's.
  on(day) {
    const other = new Asking({ ...this, day }, this.#shared);
    other.texts = this.texts;
    return other;
  }

  // The data of a query by its file's name.
  async one(name, ...conditions) {
    return ask(await this.text(name, conditions));
  }

  // The same, with values of the query's further variables.
  async oneWith(name, values) {
    return ask(await this.text(name, [], values));
  }

  // All nodes of a query's list, `most` at the most.
  async all(name, list, most = Infinity, ...conditions) {
    return askPages(await this.text(name, conditions), list, most);
  }

  // The chosen cases by provenance, asked once for all pictures.
  cases() {
    this.#shared.cases ??= queryText('provenance', this.conditions).then(ask).then(({ summary }) => ofSummary(summary)).catch((error) => {
      delete this.#shared.cases;
      throw error;
    });
    return this.#shared.cases;
  }

  // Shows a query that was asked before, and is not asked again.
  async mention(name) {
    await this.text(name);
  }

  // The text of a query with all that was chosen, which is then among the picture's.
  async text(name, conditions = [], values = {}) {
    const text = await queryText(name, [...this.conditions, ...conditions], { day: this.day, language: this.language, ...this.values, ...values });
    if (!this.texts.includes(text)) this.texts.push(text);
    return text;
  }
}
