import { colors, count, issueAreas } from '../labels.js';
import { ofSummary } from '../provenance.js';
import { published } from '../published.js';
import { markSeries, marksOf, marksPanel, marksText, tallest } from './policy-marks.js';

const unknown = 'unknown';

// Cases per year, stacked by what they are about.
export const years = {
  id: 'years',
  title: 'Cases per year and issue area',
  sentence: 'When counties agreed to cooperate, and on what. Paper: a marked rise from 2013, largely of poverty alleviation, and a dip in 2019 and 2020.',
  height: () => 360,
  async load(asking) {
    const { summary, cases, policies } = await asking.one('years');
    const axis = yearsOf(summary.groups);
    return { summary, cases: ofSummary(cases), axis, marks: marksOf(policies, axis) };
  },
  isEmpty: ({ summary }) => summary.total.caseCount === 0,
  option: ({ summary, axis, marks }, { isNarrow }) => ({
    grid: { left: 44, right: 12, top: (isNarrow ? 76 : 56) + 13 * tallest(marks), bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 14, itemGap: 12 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: axis, axisLabel: { color: colors.quiet } },
    yAxis: { type: 'value', minInterval: 1, name: 'cases', nameTextStyle: { color: colors.quiet }, axisLabel: { color: colors.quiet } },
    series: [
      ...Object.entries(issueAreas).map(([area, { name, color }]) => ({
        type: 'bar',
        name,
        stack: 'cases',
        itemStyle: { color },
        barCategoryGap: '28%',
        data: axis.map((year) => casesOf(summary.groups, year, area)),
      })),
      markSeries(marks),
    ],
  }),
  panel: ({ marks }) => marksPanel(marks),
  notes: ({ summary, marks }) => [
    marksText(marks),
    summary.note,
    `The paper counts ${count(published.cases)} cases from 2009 to 2020; by year it prints a picture without numbers.`,
  ],
  table: ({ summary, axis }) => ({
    head: ['Year', ...Object.values(issueAreas).map(({ name }) => name)],
    rows: axis.map((year) => [year, ...Object.keys(issueAreas).map((area) => count(casesOf(summary.groups, year, area)))]),
  }),
};

const label = ({ key }) => (key.year == null ? unknown : String(key.year));

// Years without a case are on the axis too; cases of no known year come last.
function yearsOf(groups) {
  const known = groups.map(({ key }) => key.year).filter((year) => year != null);
  const first = Math.min(...known);
  const axis = known.length ? Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => String(first + i)) : [];
  return groups.some(({ key }) => key.year == null) ? [...axis, unknown] : axis;
}

function casesOf(groups, year, area) {
  return groups.find((group) => label(group) === year && group.key.issueArea === area)?.measures.caseCount ?? 0;
}
