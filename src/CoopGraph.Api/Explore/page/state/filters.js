import { element } from '../dom.js';
import { areaName, count, issueAreas, mechanismName, mechanisms } from '../labels.js';
import { syntheticCount, total } from '../provenance.js';
import { words } from '../words/index.js';
import { choose, firstDay, firstYear, lastDay, lastYear } from './choices.js';

const text = words.filters;

// The row of filters above the pictures. `loaded` has the number of cases of each provenance. The controls are made once, so that a
// reader who chooses by the keyboard does not lose one from under the fingers; then only what they show changes.
export function showFilters(box, { chosen, provinces, loaded }) {
  if (!box.hasChildNodes()) box.append(...made(provinces, loaded));
  for (const control of box.querySelectorAll('select, input')) control.value = chosen[control.name] ?? control.dataset.standard;
  box.querySelector('button').hidden = Object.keys(chosen).length === 0;
}

function made(provinces, loaded) {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i)).map((year) => [year, year]);
  const options = (list, name) => list.map((value) => [value, name(value)]);
  return [
    select('province', text.province, [['', text.any], ...provinces.map(({ code, name }) => [code, name])]),
    element('div', { className: 'pair', role: 'group', ariaLabel: text.years }, text.years, element('span', {},
      select('from', '', [['', text.from], ...years], text.from), '–', select('to', '', [['', text.to], ...years], text.to))),
    select('mechanism', text.mechanism, [['', text.any], ...options(mechanisms, mechanismName)]),
    select('area', text.area, [['', text.any], ...options(issueAreas, areaName)]),
    select('provenance', text.provenance, provenances(loaded)),
    select('confidence', text.confidence, [['', text.any], ...options(['HIGH', 'MEDIUM'], (value) => text.confidences[value])]),
    day(),
    reset(),
  ];
}

function provenances(loaded) {
  const synthetic = syntheticCount(loaded);
  const real = total(loaded) - synthetic;
  return [
    ['', `${text.real} (${count(real)})`],
    ...Object.keys(words.provenances).filter((key) => loaded[key]).map((key) => [key, `${words.provenances[key]} (${count(loaded[key])})`]),
    ...(synthetic > 0 ? [['ALL', `${text.withSynthetic} (${count(real + synthetic)})`]] : []),
  ];
}

function select(name, label, options, ariaLabel) {
  const control = element('select', { name, 'data-standard': '', ...(ariaLabel ? { ariaLabel } : {}) }, ...options.map(([value, words]) => element('option', { value }, words)));
  control.addEventListener('change', () => choose(name, control.value));
  return label ? element('label', {}, label, control) : control;
}

function day() {
  const control = element('input', { type: 'date', name: 'day', min: firstDay, max: lastDay, 'data-standard': lastDay });
  control.addEventListener('change', () => {
    if (control.validity.valid && control.value) choose('day', control.value === lastDay ? '' : control.value);
  });
  return element('label', {}, text.day, control);
}

function reset() {
  const control = element('button', { type: 'button', hidden: true }, text.reset);
  control.addEventListener('click', () => {
    const language = new URLSearchParams(location.search).get('lang');
    history.pushState(null, '', language ? `?lang=${language}` : location.pathname);
    dispatchEvent(new Event('chosen'));
  });
  return control;
}
