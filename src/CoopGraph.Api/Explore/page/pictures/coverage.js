import { color } from '../colors.js';
import { categoryAxis, countAxis } from '../charts/marks.js';
import { number, share } from '../frame/numbers.js';
import { count } from '../labels.js';
import { words } from '../words/index.js';

const text = words.coverage;

// How many counties of each province have a case, so that one sees where the data are thin.
export const coverage = {
  id: 'coverage',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['counties-by-province', 'coverage'],
  csvNames: { 'counties-by-province': text.counties, coverage: text.withCase },
  height: (answer) => 96 + 20 * (answer ? answer.rows.length : 34),
  async load(asking) {
    const [{ coverage: all }, { summary }] = await Promise.all([asking.one('counties-by-province'), asking.one('coverage')]);
    const counted = new Map(summary.groups.map(({ key, measures }) => [key.province?.code, measures]));
    const rows = all.nodes.map(({ province, countyCount }) => ({
      name: province.name,
      countyCount,
      withCase: counted.get(province.code)?.countyCount ?? 0,
      caseCount: counted.get(province.code)?.caseCount ?? 0,
    }));
    return { rows: rows.filter((row) => row.countyCount > 0), total: summary.total };
  },
  isEmpty: ({ rows }) => rows.length === 0,
  option: ({ rows }) => ({
    grid: { left: 116, right: 76, top: 40, bottom: 48 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: countAxis(text.unit),
    yAxis: categoryAxis(rows.map(({ name }) => name), { inverse: true, axisLabel: { color: color('ink'), interval: 0, fontSize: 12 } }),
    series: [
      // One bar lies on the other: those with a case are some of all. Both numbers are written, since few of many is what is to be seen.
      {
        type: 'bar', name: text.counties, itemStyle: { color: color('pale') }, barGap: '-100%', barCategoryGap: '25%',
        label: { show: true, position: 'right', fontSize: 12, color: color('ink'), formatter: ({ dataIndex, value }) => `${count(rows[dataIndex].withCase)} / ${count(value)}` },
        data: rows.map((row) => row.countyCount),
      },
      { type: 'bar', name: text.withCase, itemStyle: { color: color('loaded') }, data: rows.map((row) => row.withCase) },
    ],
  }),
  about: ({ rows, total }) => text.about(count(total.countyCount), count(sumOf(rows, 'countyCount'))),
  table: ({ rows, total }) => ({
    head: text.head,
    rows: rows.map((row) => [row.name, number(row.countyCount), number(row.withCase), share(row.withCase / row.countyCount), number(row.caseCount)]),
    total: [words.frame.total, number(sumOf(rows, 'countyCount')), number(total.countyCount), '', number(total.caseCount)],
  }),
};

const sumOf = (rows, name) => rows.reduce((sum, row) => sum + row[name], 0);
