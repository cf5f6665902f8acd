import { choice, element, table } from './dom.js';
import { draw, isNarrow } from './chart.js';
import { provenanceText, syntheticCount } from './provenance.js';
import { queryPanel } from './query-panel.js';
import { count } from './labels.js';

// The frame around a picture: title, what it shows, the picture or why there is none, its source, its numbers, its queries.
export class Frame {
  #picture;
  #erase = () => {};
  #turn = 0;

  constructor(picture) {
    this.#picture = picture;
    this.synthetic = element('p', { className: 'synthetic', hidden: true });
    this.chart = element('div', { className: 'chart' });
    this.after = element('div');
    this.element = element('section', { className: picture.isWide ? 'picture wide' : 'picture', id: picture.id, 'aria-labelledby': `${picture.id}-title` },
      element('h2', { id: `${picture.id}-title` }, picture.title),
      element('p', { className: 'sentence' }, picture.sentence),
      this.synthetic, this.chart, this.after);
    this.chosen = {};
    for (const choices of picture.choices ?? []) this.#addChoices(choices);
  }

  // Asks for the picture's data and draws it. `asking` knows which cases are meant, and the version of the data.
  async show(asking) {
    const turn = ++this.#turn;
    this.asking = asking;
    this.#wait();
    const asked = asking.keepingTexts();
    let drawn;
    try {
      const answer = await this.#picture.load(asked, this.chosen);
      drawn = () => this.#draw(answer, asked);
    } catch (error) {
      drawn = () => this.#fail(error, asked);
    }
    // A slow answer to an earlier choice must not cover that of a later one.
    if (turn === this.#turn) drawn();
  }

  // The first option is chosen until the reader chooses another one. `load` gets the choices by their names.
  #addChoices({ name, legend, options }) {
    this.chosen[name] = options[0][0];
    const fieldset = choice(element('fieldset', {}, element('legend', {}, legend)), `${this.#picture.id}-${name}`, options, this.chosen[name], (value) => {
      this.chosen = { ...this.chosen, [name]: value };
      this.show(this.asking);
    });
    this.synthetic.before(fieldset, ' ');
  }

  #clear() {
    this.#erase();
    this.#erase = () => {};
    this.chart.className = 'chart';
    this.chart.hidden = false;
    this.chart.removeAttribute('style');
    this.chart.replaceChildren();
    this.after.replaceChildren();
    this.synthetic.hidden = true;
  }

  #wait() {
    this.#clear();
    this.element.ariaBusy = 'true';
    this.chart.classList.add('waiting');
    this.chart.style.height = `${this.#picture.height(undefined, this.#isNarrow())}px`;
    this.chart.append(element('p', { role: 'status' }, 'Asking…'));
  }

  #draw(answer, asked) {
    const picture = this.#picture;
    this.#clear();
    this.element.ariaBusy = 'false';
    this.#labelSynthetic(answer);
    if (picture.isEmpty(answer)) {
      this.chart.append(element('p', { className: 'note' }, 'No case that is loaded and chosen tells anything here.'));
    } else {
      this.#erase = draw(
        this.chart, (isNarrow) => picture.height(answer, isNarrow), (size) => picture.option(answer, size),
        `${picture.title}. ${picture.sentence} The numbers are in the table below.`);
    }
    this.after.replaceChildren(
      ...picture.notes(answer).map((note) => element('p', { className: 'note' }, note)),
      element('p', { className: 'source' }, `Source: ${asked.source}, ${provenanceText(answer.cases)}.`),
      ...(picture.panel ? [picture.panel(answer)] : []),
      this.#numbers(answer),
      queryPanel(asked.texts));
  }

  #fail(error, asked) {
    this.#clear();
    this.element.ariaBusy = 'false';
    this.chart.append(element('p', { className: 'error', role: 'alert' }, `This picture cannot be drawn. ${error.message}`));
    this.after.replaceChildren(queryPanel(asked.texts));
  }

  #isNarrow() {
    return isNarrow(this.chart.clientWidth);
  }

  #labelSynthetic(answer) {
    const synthetic = syntheticCount(answer.cases);
    this.synthetic.hidden = synthetic === 0;
    this.synthetic.replaceChildren(element('strong', {}, 'SYNTHETIC'), ` ${count(synthetic)} of these cases are generated, and no real place’s record.`);
  }

  #numbers(answer) {
    const { head, rows } = this.#picture.table(answer);
    return element('details', { open: this.#picture.showsNumbers ?? false },
      element('summary', {}, 'Show the numbers'),
      element('div', { className: 'table', tabIndex: 0, role: 'region', ariaLabel: `Numbers: ${this.#picture.title}` }, table(this.#picture.title, head, rows)));
  }
}
