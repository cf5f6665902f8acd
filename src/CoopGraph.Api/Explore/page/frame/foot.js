import { button, element, flash } from '../dom.js';
import { provenanceText } from '../provenance.js';
import { saveCsv } from '../take-away/csv.js';
import { savePng, saveSvg } from '../take-away/picture-file.js';
import { words } from '../words/index.js';
import { gap, labelled, stop } from '../words/punctuation.js';
import { copyTableButton, numbersTable, scroller } from './numbers.js';
import { queryPanel } from './query-panel.js';

const text = words.frame;

// The quiet line at the foot of a picture: source, files to take away, link, and what opens below it: table, queries, notes.
// Of a picture that failed there are only its queries. A picture's inFile(answer) are the notes that a file needs, since it has no panels.
export function foot({ picture, answer, asked, drawing, width }) {
  const panels = element('div');
  const queries = opener(asked.texts.length > 1 ? text.queries : text.query, 'query', () => queryPanel(asked.texts), panels);
  if (!answer) return element('div', {}, element('div', { className: 'foot' }, queries), panels);
  const about = { title: picture.title, sentence: picture.sentence, unit: picture.unit, source: picture.source?.(answer) ?? text.source(provenanceText(answer.cases)), version: asked.version, notes: picture.inFile?.(answer) };
  return element('div', {},
    element('div', { className: 'foot' },
      element('span', { className: 'source' }, about.source, gap, element('a', { href: '#sources' }, text.sources), stop),
      ...(picture.csv ?? []).map((name, _, all) => saver(all.length > 1 ? labelled(text.csv, picture.csvNames[name]) : text.csv, () => saveCsv(asked, picture.id, name))),
      ...(drawing ? [saver(text.svg, () => saveSvg(picture.id, drawing, about, width)), saver(text.png, () => savePng(picture.id, drawing, about, width))] : []),
      button(text.link, (pressed) => copyLink(pressed, picture.id), { title: text.share }),
      ...(picture.table ? [opener(text.table, 'numbers', () => numbers(picture, answer), panels)] : []),
      queries,
      ...(picture.about ? [opener(text.about, 'about', () => picture.about(answer).map((note) => (typeof note === 'string' ? element('p', { className: 'note' }, note) : note)), panels)] : [])),
    panels);
}

// A button that opens and closes a panel below the line. What is printed is made at once; queries are not printed.
function opener(name, kind, make, panels) {
  const panel = element('div', { className: `panel ${kind}`, hidden: true });
  panel.append(...make());
  panels.append(panel);
  const pressed = button(name, () => {
    panel.hidden = !panel.hidden;
    pressed.setAttribute('aria-expanded', String(!panel.hidden));
  }, { 'aria-expanded': 'false' });
  return pressed;
}

const mostOnPaper = 40; // Rows, as in the print style.

function numbers(picture, answer) {
  const { rows, ...rest } = picture.table(answer);
  const table = numbersTable(picture.title, { rows, ...rest });
  return [
    element('p', { className: 'query-actions' }, copyTableButton(table)),
    scroller(labelled(text.numbers, picture.title), table),
    ...(rows.length > mostOnPaper ? [element('p', { className: 'paper' }, text.onPaper(mostOnPaper))] : []),
  ];
}

const saver = (name, save) => button(name, async (pressed) => {
  pressed.disabled = true;
  await save().catch((error) => flash(pressed, labelled(text.saveFailed, error.message)));
  pressed.disabled = false;
});

async function copyLink(pressed, id) {
  const address = new URL(location.href);
  address.hash = id;
  history.replaceState(history.state, '', address);
  const copied = await navigator.clipboard?.writeText(address.href).then(() => true, () => false);
  flash(pressed, copied ? text.copied : text.notCopied);
}
