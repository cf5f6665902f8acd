import { button, element, flash } from '../dom.js';
import { count, percent } from '../labels.js';
import { words } from '../words/index.js';

// Cells that are numbers: shown as readers read them, copied as a spreadsheet reads them. An unknown one is an empty cell there.
export const number = (value) => ({ text: count(value), value: value ?? null });
export const share = (value, digits = 1) => ({ text: percent(value, digits), value: value ?? null });
export const plain = (value, text) => ({ text, value: value ?? null });

// A table of numbers with its caption, the heading of each column and row, and a row of totals where there is one.
export function numbersTable(caption, { head, rows, total, isStacked = false }) {
  const isNumber = head.map((_, i) => i > 0 && rows.length > 0 && rows.every((row) => isNumeric(row[i])));
  const cell = (name, content, i, properties = {}) => element(name, {
    'data-head': head[i], className: isNumber[i] ? 'number' : isBrief(content) ? 'brief' : '',
    ...(isNumeric(content) ? { 'data-value': content.value ?? '' } : {}), ...properties,
  }, isNumeric(content) ? content.text : content);
  const row = (cells) => element('tr', {}, ...cells.map((content, i) => (i === 0 ? cell('th', content, i, { scope: 'row' }) : cell('td', content, i))));
  const made = element('table', { className: isStacked ? 'stacked' : '' },
    element('caption', {}, `${caption} · ${words.frame.rows(count(rows.length))}`),
    element('thead', {}, element('tr', {}, ...head.map((text, i) => cell('th', text, i, { scope: 'col' })))),
    element('tbody', {}, ...rows.map(row)),
    total ? element('tfoot', {}, row(total)) : null);
  made.addEventListener('copy', (event) => copySelected(event, made));
  return made;
}

// A box for a table that may be wider than the page: it can be scrolled with the keyboard, too.
export const scroller = (label, table) => element('div', { className: 'table', tabIndex: 0, role: 'region', ariaLabel: label }, table);

// "Copy the table": all of it, tabs between the cells, as spreadsheets take it.
export const copyTableButton = (table) => button(words.frame.copyTable, async (pressed) => {
  const text = tabbed([...table.rows], () => true);
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  flash(pressed, copied ? words.frame.copied : words.frame.saveFailed);
});

// A word or two, which a narrow column would tear apart: Chinese may be broken anywhere.
const isBrief = (content) => typeof content === 'string' && content.length <= 8;

const isNumeric = (content) => content !== null && typeof content === 'object' && 'value' in content;

// What is marked by hand is copied cell by cell, with numbers as numbers.
function copySelected(event, made) {
  const selection = getSelection();
  const text = tabbed([...made.rows].filter((row) => selection.containsNode(row, true)), (cell) => selection.containsNode(cell, true));
  if (!/[\t\n]/.test(text)) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

const tabbed = (rows, isIn) => rows
  .map((row) => [...row.cells].filter(isIn).map((cell) => cell.dataset.value ?? cell.textContent.replace(/\s+/g, ' ')).join('\t'))
  .join('\n');
