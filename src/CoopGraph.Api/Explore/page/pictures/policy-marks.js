import { element } from '../dom.js';
import { colors } from '../labels.js';

// Policy events as marks on an axis of years: a number for each, since names would cover the bars.
export function marksOf(policies, axis) {
  const onAxis = policies.filter(({ from }) => axis.includes(String(from)));
  return {
    numbered: onAxis.map((policy, i) => ({ number: i + 1, policy })),
    outside: policies.filter((policy) => !onAxis.includes(policy)),
  };
}

// A thin line at each year that has a mark, with the numbers of its marks at the top. The series has no name, so no legend lists it.
export function markSeries({ numbered }) {
  return {
    type: 'line',
    data: [],
    silent: true,
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: colors.published, width: 1, type: [2, 3], opacity: 0.75 },
      data: byYear(numbered).map(([year, numbers]) => ({
        xAxis: year,
        label: {
          position: 'end',
          distance: 3,
          formatter: numbers.join('\n'),
          color: colors.published,
          fontSize: 11,
          lineHeight: 13,
        },
      })),
    },
  };
}

// The most marks that one year has: their numbers are written over each other above the bars.
export const tallest = ({ numbered }) => Math.max(0, ...byYear(numbered).map(([, numbers]) => numbers.length));

// "Policies: 1 Five-in-One layout (2012), 2 ...", to be read with the numbers of the marks.
export function marksText({ numbered, outside }) {
  const named = ({ title, from, to }) => `${title} (${to ? `${from} to ${to}` : from})`;
  const marks = numbered.map(({ number, policy }) => `${number} ${named(policy)}`);
  const others = outside.map(named);
  return [
    marks.length ? `Dotted lines are policy events that the paper names: ${marks.join(', ')}.` : '',
    others.length ? `Outside these years: ${others.join(', ')}.` : '',
    'That cases follow an event does not say that it caused them.',
  ].filter(Boolean).join(' ');
}

// Behind "Show the policies": each event with its day, its place in the paper and its source.
export function marksPanel({ numbered, outside }) {
  const line = (prefix, { title, from, to, date, locator, source }) => element('li', {},
    `${prefix}${title}, ${date ?? (to ? `${from} to ${to}` : from)}. `,
    locator ? `Paper: ${locator}. ` : '',
    'Source: ', source.url ? element('a', { href: source.url, rel: 'noopener' }, source.title) : source.title, '.');
  return element('details', { className: 'policies' },
    element('summary', {}, 'Show the policies'),
    element('ul', {}, ...numbered.map(({ number, policy }) => line(`${number} `, policy)), ...outside.map((policy) => line('', policy))));
}

// [year, numbers of its marks] for each year that has one.
function byYear(numbered) {
  const years = new Map();
  for (const { number, policy } of numbered) years.set(String(policy.from), [...(years.get(String(policy.from)) ?? []), number]);
  return [...years];
}
