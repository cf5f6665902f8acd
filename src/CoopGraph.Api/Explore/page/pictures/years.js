import { areaColor, color } from '../colors.js';
import { categoryAxis, countAxis } from '../charts/marks.js';
import { number, plain } from '../frame/numbers.js';
import { areaName, count, issueAreas } from '../labels.js';
import { published } from '../published.js';
import { words } from '../words/index.js';
import { markName, markSeries, marksIcon, marksOf, marksPanel, marksText, numberedText, tallest } from './policy-marks.js';

const text = words.years;

// Cases per year, stacked by what they are about.
export const years = {
  id: 'years',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['years'],
  height: (_, isNarrow) => (isNarrow ? 434 : 470),
  async load(asking) {
    const [{ summary }, { policies }] = await Promise.all([asking.one('years'), asking.one('policies')]);
    const axis = yearsOf(summary.groups);
    return { groups: summary.groups, axis, marks: marksOf(policies, axis) };
  },
  isEmpty: ({ groups }) => groups.length === 0,
  option: ({ groups, axis, marks }, { isNarrow, isFile }) => ({
    grid: { left: 46, right: 12, top: (isNarrow ? 110 : 76) + 13 * tallest(marks), bottom: 46 },
    legend: { top: 0, left: 0, itemWidth: 14, itemGap: 12, data: [...issueAreas.map(areaName), ...(marks.numbered.length ? [{ name: markName(isFile), icon: marksIcon }] : [])] },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: categoryAxis(axis, { name: text.year, axisLabel: { interval: 0, rotate: isNarrow ? 60 : 0, color: color('ink') } }),
    yAxis: countAxis(text.unit, { isVertical: true, above: 13 * tallest(marks) }),
    series: [
      ...issueAreas.map((area) => ({
        type: 'bar',
        name: areaName(area),
        stack: 'cases',
        itemStyle: { color: areaColor(area) },
        barCategoryGap: '28%',
        data: axis.map((year) => casesOf(groups, year, area)),
      })),
      markSeries(marks, isFile),
    ],
  }),
  about: ({ marks }) => [marksText(marks), marksPanel(marks), text.paper(count(published.cases))],
  inFile: ({ marks }) => [numberedText(marks)].filter(Boolean),
  table: ({ groups, axis }) => ({
    head: [text.year, ...issueAreas.map(areaName), words.frame.total],
    isStacked: true,
    rows: axis.map((year) => [plain(year === text.unknown ? null : year, year), ...countsOf(groups, year)]),
    total: [words.frame.total, ...countsOf(groups)],
  }),
};

const label = ({ key }) => (key.year == null ? text.unknown : String(key.year));

// Years without a case are on the axis too; cases of no known year come last.
function yearsOf(groups) {
  const known = groups.map(({ key }) => key.year).filter((year) => year != null);
  const first = Math.min(...known);
  const axis = known.length ? Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => String(first + i)) : [];
  return groups.some(({ key }) => key.year == null) ? [...axis, text.unknown] : axis;
}

// The cases of a year, or of all years, by issue area and together.
function countsOf(groups, year) {
  const counts = issueAreas.map((area) => casesOf(groups, year, area));
  return [...counts, counts.reduce((sum, one) => sum + one, 0)].map(number);
}

const casesOf = (groups, year, area) => groups
  .filter((group) => (year === undefined || label(group) === year) && group.key.issueArea === area)
  .reduce((sum, { measures }) => sum + measures.caseCount, 0);
