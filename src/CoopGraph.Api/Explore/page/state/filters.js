import { element } from '../dom.js';
import { areaName, count, issueAreas, mechanismName, mechanisms } from '../labels.js';
import { syntheticCount, total } from '../provenance.js';
import { words } from '../words/index.js';
import { choose, firstDay, firstYear, lastDay, lastYear } from './choices.js';

const text = words.filters;

// The row of filters above the pictures. `loaded` has the number of cases of each provenance.
export function showFilters(box, { chosen, provinces, loaded }) {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i));
  const options = (list, name) => list.map((value) => [value, name(value)]);
  box.replaceChildren(
    select('province', text.province, [['', text.any], ...provinces.map(({ code, name }) => [code, name])], chosen),
    element('div', { className: 'pair', role: 'group', ariaLabel: text.years }, text.years, element('span', {},
      select('from', '', [['', text.from], ...options(years.filter((year) => !(year > chosen.to)), String)], chosen, text.from), '–',
      select('to', '', [['', text.to], ...options(years.filter((year) => !(year < chosen.from)), String)], chosen, text.to))),
    select('mechanism', text.mechanism, [['', text.any], ...options(mechanisms, mechanismName)], chosen),
    select('area', text.area, [['', text.any], ...options(issueAreas, areaName)], chosen),
    select('provenance', text.provenance, provenances(loaded), chosen),
    select('confidence', text.confidence, [['', text.any], ...options(['HIGH', 'MEDIUM'], (value) => text.confidences[value])], chosen),
    day(chosen),
    reset(chosen));
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

function select(name, label, options, chosen, ariaLabel) {
  const control = element('select', { name, ...(ariaLabel ? { ariaLabel } : {}) }, ...options.map(([value, words]) => element('option', { value, selected: value === (chosen[name] ?? '') }, words)));
  control.addEventListener('change', () => choose(name, control.value));
  return label ? element('label', {}, label, control) : control;
}

function day(chosen) {
  const control = element('input', { type: 'date', name: 'day', min: firstDay, max: lastDay, value: chosen.day ?? lastDay });
  control.addEventListener('change', () => {
    if (control.validity.valid && control.value) choose('day', control.value === lastDay ? '' : control.value);
  });
  return element('label', {}, text.day, control);
}

function reset(chosen) {
  const control = element('button', { type: 'button', hidden: Object.keys(chosen).length === 0 }, text.reset);
  control.addEventListener('click', () => {
    const language = new URLSearchParams(location.search).get('lang');
    history.pushState(null, '', language ? `?lang=${language}` : location.pathname);
    dispatchEvent(new Event('chosen'));
  });
  return control;
}
