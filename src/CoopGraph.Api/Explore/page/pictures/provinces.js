import { colors, count } from '../labels.js';
import { publishedStyle } from '../chart.js';
import { ofSummary } from '../provenance.js';
import { published } from '../published.js';

// Cases by province, most first.
export const provinces = {
  id: 'provinces',
  title: 'Cases by province',
  sentence: 'In which provinces the parties lie. Paper: of the eight provinces studied, Shanxi has the fewest cases, 33.',
  height: (answer) => 70 + 22 * (answer ? answer.summary.groups.length : 25),
  async load(asking) {
    const { summary, cases } = await asking.one('provinces');
    return { summary, cases: ofSummary(cases) };
  },
  isEmpty: ({ summary }) => summary.groups.length === 0,
  option: ({ summary }) => ({
    grid: { left: 108, right: 44, top: 40, bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: colors.quiet } },
    yAxis: { type: 'category', inverse: true, data: summary.groups.map(nameOf), axisLabel: { color: colors.published, interval: 0 } },
    series: [
      {
        type: 'bar',
        name: 'Loaded',
        itemStyle: { color: colors.loaded },
        barCategoryGap: '30%',
        label: { show: true, position: 'right', color: colors.published },
        data: summary.groups.map(({ measures }) => measures.caseCount),
      },
      {
        type: 'scatter',
        name: 'Published',
        symbol: 'diamond',
        symbolSize: 14,
        itemStyle: publishedStyle,
        data: summary.groups.map(({ key }) => published.casesOfProvince[key.province?.code] ?? null),
      },
    ],
  }),
  notes: ({ summary }) => [
    `The bars add up to ${count(summary.groupCaseCountSum)}, of ${count(summary.total.caseCount)} cases.`,
    summary.note,
  ],
  table: ({ summary }) => ({
    head: ['Province', 'Cases', 'Counties that take part', 'Cases published'],
    rows: summary.groups.map(({ key, measures }) => [
      nameOf({ key }), count(measures.caseCount), count(measures.countyCount), count(published.casesOfProvince[key.province?.code]),
    ]),
  }),
};

const nameOf = ({ key }) => key.province?.name ?? 'none';
