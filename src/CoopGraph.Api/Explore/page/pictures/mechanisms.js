import { color } from '../colors.js';
import { categoryAxis, percentAxis, publishedStyle } from '../charts/marks.js';
import { number, share } from '../frame/numbers.js';
import { count, mechanismName, mechanisms, percent } from '../labels.js';
import { published } from '../published.js';
import { words } from '../words/index.js';

const text = words.mechanismPicture;

// Shares of the ways in which cooperation comes about, the paper's beside the loaded ones.
export const mechanismShares = {
  id: 'mechanisms',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['mechanisms'],
  height: () => 400,
  load: async (asking) => ({ groups: (await asking.one('mechanisms')).summary.groups }),
  isEmpty: ({ groups }) => groups.length === 0,
  option: ({ groups }, { isNarrow }) => ({
    grid: { left: 52, right: 12, top: isNarrow ? 98 : 80, bottom: isNarrow ? 44 : 30 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (one) => percent(one, 1) },
    xAxis: categoryAxis(mechanisms.map(mechanismName), { axisLabel: { interval: 0, color: color('ink'), width: isNarrow ? 88 : 200, overflow: 'break' } }),
    yAxis: percentAxis(text.unit, { isVertical: true, above: 16 }),
    series: [
      bars(words.loaded, mechanisms.map((key) => groupOf(groups, key)?.shareOfTotal ?? 0), { color: color('loaded') }),
      bars(words.published, mechanisms.map((key) => published.mechanisms[key]), publishedStyle()),
    ],
  }),
  about: () => [...text.about, words.publishedNote(count(published.cases))],
  table: ({ groups }) => ({
    head: text.head,
    rows: mechanisms.map((key) => {
      const group = groupOf(groups, key);
      return [mechanismName(key), number(group?.measures.caseCount ?? 0), share(group?.shareOfTotal ?? 0), share(published.mechanisms[key], 0)];
    }),
    total: [words.frame.total, number(groups.reduce((sum, { measures }) => sum + measures.caseCount, 0)), share(1), ''],
  }),
};

const groupOf = (groups, mechanism) => groups.find(({ key }) => key.mechanism === mechanism);

function bars(name, data, itemStyle) {
  return { type: 'bar', name, data, itemStyle, barMaxWidth: 72, label: { show: true, position: 'top', color: color('ink'), formatter: ({ value }) => percent(value) } };
}
