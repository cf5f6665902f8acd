import { element } from '../dom.js';
import { color } from '../colors.js';
import { sourceLink } from '../links.js';
import { words } from '../words/index.js';
import { comma, gap, labelled, listed, sentences, stop } from '../words/punctuation.js';

const text = words.years;

// Policy events as marks on an axis of years: a number for each, since names would cover the bars.
export function marksOf(policies, axis) {
  const onAxis = policies.filter(({ from }) => axis.includes(String(from)));
  return {
    numbered: onAxis.map((policy, i) => ({ number: i + 1, policy })),
    outside: policies.filter((policy) => !onAxis.includes(policy)),
  };
}

// The name of the marks in the legend. A file has no place that is opened, so it has the events itself.
export const markName = (isFile) => (isFile ? text.marksInFile : text.marks);

// A thin line at each year that has a mark, with the numbers of its marks at the top, and a legend that says where they are explained.
export function markSeries({ numbered }, isFile) {
  return {
    type: 'line',
    name: markName(isFile),
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
export const numberedText = ({ numbered }) => (numbered.length ? text.policies(listed(numbered.map(({ number, policy }) => `${number} ${named(policy)}`))) : '');

export const marksText = ({ numbered, outside }) => sentences(numberedText({ numbered }), outside.length ? text.outside(listed(outside.map(named))) : '', text.cause);

const when = ({ from, to }) => (to ? text.span(from, to) : from);
const named = (policy) => text.event(policy.title, when(policy));

// Each event with its day, its place in the paper and its source.
export function marksPanel({ numbered, outside }) {
  const line = (prefix, { title, date, locator, source, ...years }) => element('li', {},
    prefix, sentences([title, date ?? when(years)].join(comma)), gap,
    locator ? text.policyPaper(locator) : '',
    text.policySource, sourceLink(source), stop);
  return element('div', { className: 'policies' },
    element('ul', {}, ...numbered.map(({ number, policy }) => line(labelled(number, ''), policy)), ...outside.map((policy) => line('', policy))));
}

// [year, numbers of its marks] for each year that has one.
function byYear(numbered) {
  const years = new Map();
  for (const { number, policy } of numbered) years.set(String(policy.from), [...(years.get(String(policy.from)) ?? []), number]);
  return [...years];
}
