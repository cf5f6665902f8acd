import { element } from '../dom.js';
import { count } from '../labels.js';
import { unitLink } from '../links.js';
import { words } from '../words/index.js';

const text = words.unit;

// The facts about a unit under its name.
export function intro(unit, day) {
  const fact = (name, ...value) => [element('dt', {}, name), element('dd', {}, ...value)];
  const isPast = unit.current?.code !== unit.code;
  return [
    ...(isPast && unit.current ? [element('p', { className: 'note' }, text.ended(''), unitLink(unit.current))] : []),
    element('dl', { className: 'facts' },
      ...fact(text.other, words.language === 'zh' ? unit.english : element('span', { lang: 'zh' }, unit.chinese)),
      ...fact(text.code, `${unit.code} (GB/T 2260)`),
      ...fact(text.kind, words.levels[unit.level]),
      ...fact(text.lies, ...linked(unit.ancestors.filter(({ level }) => level !== 'COUNTRY'), day)),
      ...fact(text.inForce, span(unit)),
      ...(day ? fact(text.day, day) : []),
      ...(unit.poorListing ? fact(text.poor, poor(unit.poorListing)) : []),
      ...fact(text.cases, count(unit.cooperations.totalCount))),
  ];
}

const linked = (units, day) => (units.length ? units.flatMap((unit, i) => [i ? text.within : '', unitLink(unit, day)]) : ['–']);

export function span({ validFrom, validTo }) {
  if (validFrom && validTo) return text.fromTo(validFrom, validTo);
  if (validFrom) return text.since(validFrom);
  return validTo ? text.until(validTo) : text.always;
}

function poor({ list, from, to, exitYear }) {
  const last = to ?? exitYear;
  return last ? text.poorSpan(list, from, last) : text.poorOpen(list, from);
}
