import { Unreachable } from '../api.js';
import { draw, isNarrow } from '../charts/chart.js';
import { choice, element } from '../dom.js';
import { count } from '../labels.js';
import { syntheticCount } from '../provenance.js';
import { choose } from '../state/choices.js';
import { words } from '../words/index.js';
import { sentences } from '../words/punctuation.js';
import { foot } from './foot.js';

const text = words.frame;
const waits = [3, 6, 12, 30]; // Seconds until a picture tries again, the last one from then on.

// The frame around a picture: title, one sentence, its own choices, the picture or why there is none, and a line at its foot.
//
// A picture is an object: id, title, sentence, unit; load(asking, chosen) gives its answer; option(answer, size) is the chart, with
// height(answer, isNarrow), or draw(box, answer, asking) draws by itself and gives, at once or later, { svg(), dispose() }, or content(answer, asking) is an element;
// isEmpty(answer), and `empty` what is then said; about(answer) are paragraphs; table(answer) are its numbers; csv are the names of the queries
// that make its tables; source(answer) is where it comes from, if not from the chosen cases; `waiting` is what is said until it is there. choices: [{ name, legend, options }].
export class Frame {
  #picture;
  #drawing;
  #turn = 0;
  #failures = 0;
  #retry;

  constructor(picture) {
    this.#picture = picture;
    this.synthetic = element('p', { className: 'synthetic', hidden: true });
    this.chart = element('div', { className: 'chart' });
    this.after = element('div');
    this.choices = element('div');
    this.element = element('section', { className: 'picture', id: picture.id, tabIndex: -1, 'aria-labelledby': `${picture.id}-title` },
      element('h2', { id: `${picture.id}-title` }, picture.title),
      element('p', { className: 'sentence' }, picture.sentence),
      this.choices, this.synthetic, this.chart, this.after);
  }

  // Asks for the picture's data and draws it. `asking` knows which cases are meant, and the version of the data.
  async show(asking) {
    const turn = ++this.#turn;
    clearTimeout(this.#retry);
    const chosen = this.#choose();
    this.#wait();
    const asked = asking.keepingTexts();
    // A slow answer to an earlier choice must not cover that of a later one.
    const isLatest = () => turn === this.#turn;
    try {
      const [answer, cases] = await Promise.all([this.#picture.load(asked, chosen), this.#picture.source ? {} : asking.cases()]);
      if (isLatest()) await this.#draw({ cases, ...answer }, asked, isLatest);
      this.#failures = 0;
    } catch (error) {
      if (isLatest()) this.#fail(error, asking, asked);
    }
  }

  // Shows why there is no picture yet.
  say(reason) {
    this.#clear();
    this.chart.append(element('p', { className: 'error' }, `${text.failed} ${reason}`));
  }

  // The choices of this picture alone are in the address too, as map.ties=all. The first option is the one without a word.
  #choose() {
    const asked = new URLSearchParams(location.search);
    const chosen = {};
    const fieldsets = (this.#picture.choices ?? []).map(({ name, legend, options }) => {
      const parameter = `${this.#picture.id}.${name}`;
      const value = options.some(([one]) => one === asked.get(parameter)) ? asked.get(parameter) : options[0][0];
      chosen[name] = value;
      return [parameter, legend, options, value];
    });
    if (this.choices.dataset.chosen !== JSON.stringify(chosen)) {
      const focused = document.activeElement?.name;
      this.choices.replaceChildren(...fieldsets.map(([parameter, legend, options, value]) => choice(
        element('fieldset', {}, element('legend', {}, legend)), parameter, options, value,
        (picked) => choose(parameter, picked === options[0][0] ? '' : picked))));
      this.choices.dataset.chosen = JSON.stringify(chosen);
      if (focused) this.choices.querySelector(`input[name="${CSS.escape(focused)}"]:checked`)?.focus();
    }
    return chosen;
  }

  #clear() {
    this.#drawing?.dispose();
    this.#drawing = undefined;
    this.chart.className = 'chart';
    this.chart.removeAttribute('style');
    this.chart.replaceChildren();
    this.after.replaceChildren();
    this.synthetic.hidden = true;
  }

  #wait() {
    const height = this.chart.clientHeight || this.#picture.height?.(undefined, isNarrow(this.chart.clientWidth)) || 400;
    this.#clear();
    this.element.ariaBusy = 'true';
    this.chart.classList.add('waiting');
    this.chart.style.height = `${height}px`;
    this.chart.append(element('p', { role: 'status' }, this.#picture.waiting ?? words.waiting));
  }

  async #draw(answer, asked, isLatest) {
    const picture = this.#picture;
    this.#clear();
    this.#labelSynthetic(answer.cases);
    if (picture.isEmpty(answer)) this.chart.append(element('p', { className: 'note' }, picture.empty ?? text.empty));
    else if (picture.content) this.chart.append(picture.content(answer, asked));
    else {
      const drawing = await (picture.draw ? picture.draw(this.chart, answer, asked) : this.#chart(answer));
      if (!isLatest()) return drawing.dispose();
      this.#drawing = drawing;
    }
    this.element.ariaBusy = 'false';
    this.after.replaceChildren(foot({ picture, answer, asked, drawing: this.#drawing, width: this.chart.clientWidth }));
  }

  #chart(answer) {
    const picture = this.#picture;
    return draw(this.chart, (narrow) => picture.height(answer, narrow), (size) => picture.option(answer, size), sentences(picture.title, picture.sentence, text.inTable));
  }

  #fail(error, asking, asked) {
    this.#clear();
    this.element.ariaBusy = 'false';
    const seconds = waits[Math.min(this.#failures++, waits.length - 1)];
    const willRetry = error instanceof Unreachable;
    if (willRetry) this.#retry = setTimeout(() => this.show(asking), 1000 * seconds);
    this.chart.append(element('p', { className: 'error', role: 'alert' },
      `${text.failed} ${willRetry ? `${text.again(seconds)} (${error.message})` : error.message}`));
    this.after.replaceChildren(foot({ picture: this.#picture, asked }));
  }

  #labelSynthetic(cases) {
    const synthetic = syntheticCount(cases);
    this.synthetic.hidden = synthetic === 0;
    this.synthetic.replaceChildren(element('strong', {}, 'SYNTHETIC'), text.synthetic(count(synthetic)));
  }
}
