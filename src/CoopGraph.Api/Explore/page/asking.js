import { ask } from './api.js';
import { queryText } from './queries.js';
import { ofSummary } from './provenance.js';
import { lastDay } from './state/choices.js';
import { schemaLanguage } from './words/index.js';

// What a picture asks with: the conditions that the reader chose, the day of the map (null where each unit has its own last day), the language
// of names, values of further variables that all its queries share, and the texts that were asked.
export class Asking {
  #shared;
  #first = new Map();

  constructor({ version = null, conditions = [], day = lastDay, values = {} }, shared = new Map()) {
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
    return this.#answer(this.text(name, conditions));
  }

  // The same, with values of the query's further variables.
  async oneWith(name, values) {
    return this.#answer(this.text(name, [], values));
  }

  // The chosen cases by provenance. The query is of the page, not of one picture.
  async cases() {
    return ofSummary((await this.#answer(queryText('provenance', this.conditions))).summary);
  }

  // The text of a query with all that was chosen, which is then among the picture's.
  text(name, conditions = [], values = {}) {
    const text = queryText(name, [...this.conditions, ...conditions], { day: this.day, language: this.language, ...this.values, ...values });
    if (!this.texts.includes(text)) this.texts.push(text);
    if (!this.#first.has(name)) this.#first.set(name, text);
    return text;
  }

  // The text of a query as it was asked first, with what was chosen for this picture alone.
  asked(name) {
    return this.#first.get(name) ?? this.text(name);
  }

  // The answer to a text. Several sections of a page show parts of one answer, which is asked for once; a failure is not kept.
  #answer(text) {
    if (!this.#shared.has(text)) {
      const answer = ask(text);
      this.#shared.set(text, answer);
      answer.catch(() => this.#shared.delete(text));
    }
    return this.#shared.get(text);
  }
}
