import { colors, count, percent } from '../labels.js';
import { ofSummary } from '../provenance.js';

// How many counties of each province have a case, so that one sees where the data is thin.
export const coverage = {
  id: 'coverage',
  title: 'Where the data is thin',
  sentence: 'Counties of each province in 2020, and how many counties have taken part in a case. Where few have, shares say little.',
  height: (answer) => 70 + 18 * (answer ? answer.rows.length : 34),
  async load(asking) {
    const answer = await asking.one('coverage');
    const counted = new Map(answer.summary.groups.map(({ key, measures }) => [key.province?.code, measures]));
    const rows = answer.coverage.nodes.map(({ province, countyCount }) => ({
      name: province.name,
      countyCount,
      withCase: counted.get(province.code)?.countyCount ?? 0,
      caseCount: counted.get(province.code)?.caseCount ?? 0,
    }));
    return { rows: rows.filter((row) => row.countyCount > 0), total: answer.summary.total, cases: ofSummary(answer.cases) };
  },
  isEmpty: ({ rows }) => rows.length === 0,
  option: ({ rows }) => ({
    grid: { left: 108, right: 28, top: 40, bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', axisLabel: { color: colors.quiet } },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), axisLabel: { color: colors.published, interval: 0, fontSize: 11 } },
    series: [
      // One bar lies on the other: those with a case are some of all.
      { type: 'bar', name: 'Counties', itemStyle: { color: colors.pale }, barGap: '-100%', barCategoryGap: '25%', data: rows.map((row) => row.countyCount) },
      {
        type: 'bar',
        name: 'with a case',
        itemStyle: { color: colors.loaded },
        label: { show: true, position: 'right', fontSize: 11, color: colors.published, formatter: ({ value }) => (value > 0 ? value : '') },
        data: rows.map((row) => row.withCase),
      },
    ],
  }),
  notes: ({ rows, total }) => [
    `${count(total.countyCount)} counties have a case, of ${count(rows.reduce((sum, row) => sum + row.countyCount, 0))} in 2020. `
      + 'A county that was merged or split before 2020 counts with those that have a case only.',
  ],
  table: ({ rows }) => ({
    head: ['Province', 'Counties in 2020', 'With a case', 'Share', 'Cases'],
    rows: rows.map((row) => [row.name, count(row.countyCount), count(row.withCase), percent(row.withCase / row.countyCount), count(row.caseCount)]),
  }),
};
