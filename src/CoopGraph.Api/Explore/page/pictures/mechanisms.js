import { colors, count, mechanisms, percent } from '../labels.js';
import { percentAxis, publishedStyle } from '../chart.js';
import { ofSummary } from '../provenance.js';
import { published } from '../published.js';

const keys = Object.keys(mechanisms);

// Shares of the ways in which cooperation comes about, the paper's beside the loaded ones.
export const mechanismShares = {
  id: 'mechanisms',
  title: 'How cooperation comes about',
  sentence: 'Paper: a higher government arranged most of the cooperation, 59 %, against 12 % mandated. That leaves 29 % self-initiated, to a point or so.',
  height: () => 360,
  async load(asking) {
    const { summary, cases } = await asking.one('mechanisms');
    return { summary, cases: ofSummary(cases) };
  },
  isEmpty: ({ summary }) => summary.total.caseCount === 0,
  option: ({ summary }) => ({
    grid: { left: 52, right: 12, top: 44, bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (share) => percent(share, 1) },
    xAxis: { type: 'category', data: Object.values(mechanisms), axisLabel: { color: colors.published } },
    yAxis: percentAxis,
    series: [
      bars('Loaded', keys.map((key) => groupOf(summary, key)?.shareOfTotal ?? 0), { color: colors.loaded }),
      bars('Published', keys.map((key) => published.mechanisms[key]), publishedStyle),
    ],
  }),
  notes: ({ summary }) => [summary.note],
  table: ({ summary }) => ({
    head: ['Mechanism', 'Cases loaded', 'Share loaded', 'Share published'],
    rows: keys.map((key) => [
      mechanisms[key],
      count(groupOf(summary, key)?.measures.caseCount ?? 0),
      percent(groupOf(summary, key)?.shareOfTotal ?? 0, 1),
      percent(published.mechanisms[key]),
    ]),
  }),
};

const groupOf = (summary, mechanism) => summary.groups.find(({ key }) => key.mechanism === mechanism);

function bars(name, data, itemStyle) {
  return {
    type: 'bar',
    name,
    data,
    itemStyle,
    barMaxWidth: 64,
    label: { show: true, position: 'top', color: colors.published, formatter: ({ value }) => percent(value) },
  };
}
