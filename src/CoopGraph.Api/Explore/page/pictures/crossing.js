import { nullModels, rangeOf } from '../chance.js';
import { chanceWords } from '../chance-words.js';
import { colors, count, percent, percentRange } from '../labels.js';
import { percentAxis, ranges } from '../chart.js';
import { published } from '../published.js';
import { loadCrossing } from './crossing-data.js';

// Pairs of counties across prefectures beside what chance gives, for all cases and by part. The table also has the shares of cases.
export const crossing = {
  id: 'crossing',
  title: 'Cooperation across prefectures',
  sentence: 'Paper: counties cooperate mostly outside their own prefecture, with whose counties they compete, above all where they may choose: 85 % of the cases cross a prefecture’s border, and 91 % of the economic ones. Here pairs of counties are set beside what chance would give.',
  isWide: true,
  choices: [
    { name: 'by', legend: 'By', options: [['issueArea', 'Issue area'], ['mechanism', 'How it comes about']] },
    { name: 'nullModel', legend: 'By chance', options: Object.entries(nullModels).map(([key, { name }]) => [key, name]) },
  ],
  height: (answer, isNarrow) => 76 + (isNarrow ? 100 : 64) * (answer?.rows.length ?? 7),
  load: loadCrossing,
  isEmpty: ({ rows }) => rows[0].caseCount === 0,
  option: ({ rows }, { width, isNarrow }) => {
    const left = isNarrow ? 104 : 150;
    // Marks lie below the words of their row.
    const below = isNarrow ? 30 : 13;
    const chance = rows.map(({ test }) => test && rangeOf(test));
    const lowest = Math.min(1, ...rows.flatMap(({ test }, i) => (test ? [test.observed, chance[i][0]] : [])));
    return {
      grid: { left, right: 26, top: isNarrow ? 60 : 34, bottom: 28 },
      legend: { top: 0, left: 0, itemWidth: 14, data: [names.observed, names.chance, names.range] },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ([{ axisValue }]) => tooltip(rows.find(({ name }) => name === axisValue)) },
      xAxis: { ...percentAxis, min: Math.max(0, Math.floor(4 * (lowest - 0.02)) / 4) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        splitLine: { show: true },
        axisTick: { show: false },
        axisLabel: {
          color: colors.published, interval: 0, width: left - 10, overflow: 'break', lineHeight: 17,
          formatter: (name, i) => `${name}\n${count(rows[i].pairs)} pairs`,
        },
      },
      series: [
        ranges(names.range, colors.chance, chance, below),
        dots(names.chance, 'rect', [5, 20], below, colors.chance, rows.map(({ test }) => test?.expected ?? null)),
        { ...dots(names.observed, 'circle', 15, below, colors.loaded, rows.map(({ test }) => test?.observed ?? null)), z: 4 },
        words(rows, width - left - 26, isNarrow ? ':\n' : ': '),
      ],
    };
  },
  notes: ({ rows, chosen, economy }) => [
    `By chance: ${nullModels[chosen.nullModel].draw}. The lines hold 95 % of 1,000 draws. `
      + '“As far from their mean” is counted on either side, so few such draws mean that chance alone would hardly bring it about.',
    `Of cases instead of pairs, ${percent(rows[0].share)} of those loaded cross, and ${percent(economy)} of the economic ones; `
      + `paper: ${percent(published.crossPrefecture.ALL)} and ${percent(published.crossPrefecture.ECONOMY)}.`,
  ],
  table: ({ rows, chosen }) => ({
    head: [
      chosen.by === 'mechanism' ? 'How it comes about' : 'Issue area', 'Pairs', 'Pairs across', 'By chance', '95 % of draws', 'z', 'p', 'In words',
      'Cases', 'Cases across', 'Cases across in the paper',
    ],
    rows: rows.map(({ key, name, pairs, test, caseCount, share }) => [
      name, count(pairs), ...cells(test), count(caseCount), percent(share, 1), percent(published.crossPrefecture[key]),
    ]),
  }),
};

const names = { observed: 'Loaded (pairs)', chance: 'By chance (pairs): mean', range: '95 % of the draws' };

const short = (test, colon) => `${percent(test.observed)}, by chance ${percentRange(rangeOf(test))}${colon}${chanceWords(test)}`;

const tooltip = ({ name, pairs, test }) => (test
  ? `${name}: ${count(pairs)} pairs<br>${percent(test.observed, 1)} cross<br>By chance: ${percent(test.expected, 1)}, 95 % of draws ${percentRange(rangeOf(test), 1)}<br>${chanceWords(test)}`
  : `${name}: no pair`);

// The sentence of each row, above its marks.
function words(rows, width, colon) {
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
        style: { text: test ? short(test, colon) : 'no pair', fill: colors.published, fontSize: 12, lineHeight: 15, width: width - 8, overflow: 'break' },
      };
    },
  };
}

function dots(name, symbol, symbolSize, below, color, data) {
  return { type: 'scatter', name, symbol, symbolSize, symbolOffset: [0, below], itemStyle: { color, opacity: 1 }, data, z: 3 };
}

function cells(test) {
  return test
    ? [
      percent(test.observed, 1), percent(test.expected, 1), percentRange(rangeOf(test), 1), test.z == null ? '–' : test.z.toFixed(1),
      test.p.toFixed(3), chanceWords(test),
    ]
    : ['–', '–', '–', '–', '–', '–'];
}
