import { element } from '../dom.js';
import { color } from '../colors.js';
import { sourceLink } from '../links.js';
import { words } from '../words/index.js';

const text = words.years;

// Policy events as marks on an axis of years: a number for each, since names would cover the bars.
export function marksOf(policies, axis) {
  const onAxis = policies.filter(({ from }) => axis.includes(String(from)));
  return {
    numbered: onAxis.map((policy, i) => ({ number: i + 1, policy })),
    outside: policies.filter((policy) => !onAxis.includes(policy)),
  };
}

// A thin line at each year that has a mark, with the numbers of its marks at the top, and a legend that says where they are explained.
export function markSeries({ numbered }) {
  return {
    type: 'line',
    name: text.marks,
    itemStyle: { color: color('ink') },
    data: [],
    silent: true,
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: color('ink'), width: 1, type: [2, 3], opacity: 0.75 },
      data: byYear(numbered).map(([year, numbers]) => ({
        xAxis: year,
        label: {
          position: 'end',
          distance: 3,
          formatter: numbers.join('\n'),
          color: color('ink'),
          fontSize: 11,
          lineHeight: 13,
        },
      })),
    },
  };
}

// Dots under each other, as the line is drawn.
export const marksIcon = 'path://M0,0h2v4h-2zM0,7h2v4h-2zM0,14h2v4h-2z';

// The most marks that one year has: their numbers are written over each other above the bars.
export const tallest = ({ numbered }) => Math.max(0, ...byYear(numbered).map(([, numbers]) => numbers.length));

// "Dotted lines are policy events: 1 Five-in-One layout (2012), 2 ...", to be read with the numbers of the marks.
export function marksText({ numbered, outside }) {
  const named = ({ title, from, to }) => `${title} (${to ? text.span(from, to) : from})`;
  return [
    numbered.length ? text.policies(numbered.map(({ number, policy }) => `${number} ${named(policy)}`).join(', ')) : '',
    outside.length ? text.outside(outside.map(named).join(', ')) : '',
    text.cause,
  ].filter(Boolean).join(' ');
}

// Each event with its day, its place in the paper and its source.
export function marksPanel({ numbered, outside }) {
  const line = (prefix, { title, from, to, date, locator, source }) => element('li', {},
    `${prefix}${title}, ${date ?? (to ? text.span(from, to) : from)}. `,
    locator ? text.policyPaper(locator) : '',
    text.policySource, sourceLink(source), '.');
  return element('div', { className: 'policies' },
    element('ul', {}, ...numbered.map(({ number, policy }) => line(`${number}: `, policy)), ...outside.map((policy) => line('', policy))));
}

// [year, numbers of its marks] for each year that has one.
function byYear(numbered) {
  const years = new Map();
  for (const { number, policy } of numbered) years.set(String(policy.from), [...(years.get(String(policy.from)) ?? []), number]);
  return [...years];
}
