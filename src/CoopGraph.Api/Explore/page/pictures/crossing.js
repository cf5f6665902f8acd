import { color } from '../colors.js';
import { rangeOf } from '../charts/chance.js';
import { chanceWords } from '../charts/chance-words.js';
import { categoryAxis, percentAxis, rangeIcon, ranges, tickIcon } from '../charts/marks.js';
import { wrapped } from '../charts/wrap.js';
import { escaped } from '../dom.js';
import { number, plain, share } from '../frame/numbers.js';
import { count, percent, percentRange } from '../labels.js';
import { published } from '../published.js';
import { words } from '../words/index.js';
import { labelled } from '../words/punctuation.js';
import { loadCrossing } from './crossing-data.js';

const text = words.crossing;

// Pairs of counties across prefectures beside what chance gives, for all cases and by part. The table also has the shares of cases.
export const crossing = {
  id: 'crossing',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  waiting: text.waiting,
  csv: ['chance', 'crossing'],
  csvNames: { chance: text.observed, crossing: words.filters.provenance },
  choices: [
    { name: 'by', legend: text.by, options: Object.entries(text.byChoices) },
    { name: 'nullModel', legend: text.chanceLegend, options: Object.entries(text.nullModels) },
  ],
  height: (answer, isNarrow) => 110 + (isNarrow ? 100 : 64) * (answer?.rows.length ?? 7),
  load: loadCrossing,
  isEmpty: ({ rows }) => rows[0].caseCount === 0,
  option: ({ rows }, { width, isNarrow }) => {
    const left = isNarrow ? 104 : 150;
    // Marks lie below the words of their row.
    const below = isNarrow ? 30 : 13;
    const chance = rows.map(({ test }) => test && rangeOf(test));
    const lowest = Math.min(1, ...rows.flatMap(({ test }, i) => (test ? [test.observed, chance[i][0]] : [])));
    return {
      grid: { left, right: 26, top: isNarrow ? 76 : 34, bottom: 48 },
      legend: { top: 0, left: 0, itemWidth: 14, data: [text.observed, { name: text.chance, icon: tickIcon }, { name: text.range, icon: rangeIcon }] },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ([{ axisValue }]) => tooltip(rows.find(({ name }) => name === axisValue)) },
      xAxis: { ...percentAxis(text.unit), min: Math.max(0, Math.floor(4 * (lowest - 0.02)) / 4) },
      yAxis: categoryAxis(rows.map(({ name }) => name), {
        inverse: true,
        splitLine: { show: true, lineStyle: { color: color('line') } },
        axisLabel: {
          color: color('ink'), margin: 12, interval: 0, width: left - 14, overflow: 'break', lineHeight: 17,
          formatter: (name, i) => `${name}\n${text.pairs(count(rows[i].pairs))}`,
        },
      }),
      series: [
        ranges(text.range, color('chance'), chance, below),
        dots(text.chance, 'rect', [5, 20], below, color('chance'), rows.map(({ test }) => test?.expected ?? null)),
        { ...dots(text.observed, 'circle', 15, below, color('loaded'), rows.map(({ test }) => test?.observed ?? null)), z: 4 },
        rowTexts(rows, width - left - 26, isNarrow),
      ],
    };
  },
  about: ({ rows, chosen, economy }) => [
    text.why,
    chanceNote(rows, chosen),
    text.ofCases(percent(rows[0].share), percent(economy), percent(published.crossPrefecture.ALL), percent(published.crossPrefecture.ECONOMY)),
  ],
  inFile: ({ rows, chosen }) => [chanceNote(rows, chosen)],
  table: ({ rows, chosen }) => ({
    head: [text.byChoices[chosen.by], ...text.head],
    isStacked: true,
    rows: rows.map(({ key, name, pairs, test, caseCount, share: crossing }) => [
      name, number(pairs), ...cells(test), number(caseCount), share(crossing), share(published.crossPrefecture[key], 0),
    ]),
  }),
};

// What chance is, what a line is, and what p is.
const chanceNote = (rows, { nullModel }) => text.about(text.draws[nullModel], count(rows[0].test?.draws ?? 0));

const short = (test, breaks) => labelled(text.short(percent(test.observed), percent(test.expected)), `${breaks ? '\n' : ''}${chanceWords(test)}`);

const tooltip = ({ name, pairs, test }) => (test
  ? [labelled(name, text.pairs(count(pairs))), text.cross(percent(test.observed, 1)), text.byChance(percent(test.expected, 1), percentRange(rangeOf(test), 1)), chanceWords(test)]
  : [labelled(name, text.noPair)]).map(escaped).join('<br>');

// The sentence of each row, above its marks.
function rowTexts(rows, width, isNarrow) {
  return {
    type: 'custom',
    data: rows.map((_, i) => [i]),
    silent: true,
    encode: { y: 0 },
    renderItem: ({ coordSys }, api) => {
      const { test } = rows[api.value(0)];
      const [, y] = api.coord([0, api.value(0)]);
      const [, band] = api.size([0, 1]);
      return {
        type: 'text',
        x: coordSys.x + 8,
        y: y - band / 2 + 6,
        style: { text: wrapped(test ? short(test, isNarrow) : text.noPair, width - 8, 12).join('\n'), fill: color('ink'), fontSize: 12, lineHeight: 15 },
      };
    },
  };
}

function dots(name, symbol, symbolSize, below, fill, data) {
  return { type: 'scatter', name, symbol, symbolSize, symbolOffset: [0, below], itemStyle: { color: fill, opacity: 1 }, data, z: 3 };
}

function cells(test) {
  return test
    ? [share(test.observed), share(test.expected), plain(null, percentRange(rangeOf(test), 1)), plain(test.z, test.z == null ? '–' : test.z.toFixed(1)), plain(test.p, test.p.toFixed(3)), chanceWords(test)]
    : [share(null), share(null), plain(null, '–'), plain(null, '–'), plain(null, '–'), '–'];
}
