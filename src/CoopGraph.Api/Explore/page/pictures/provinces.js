import { color } from '../colors.js';
import { categoryAxis, countAxis, publishedStyle } from '../charts/marks.js';
import { number } from '../frame/numbers.js';
import { count } from '../labels.js';
import { published } from '../published.js';
import { words } from '../words/index.js';

const text = words.provincePicture;

// Cases by province, most first.
export const provinces = {
  id: 'provinces',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['provinces'],
  height: (answer) => 96 + 23 * (answer ? answer.summary.groups.length : 25),
  load: (asking) => asking.one('provinces'),
  isEmpty: ({ summary }) => summary.groups.length === 0,
  option: ({ summary }) => ({
    grid: { left: 116, right: 48, top: 40, bottom: 48 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: countAxis(text.unit),
    yAxis: categoryAxis(summary.groups.map(nameOf), { inverse: true }),
    series: [
      {
        type: 'bar',
        name: words.loaded,
        itemStyle: { color: color('loaded') },
        barCategoryGap: '30%',
        label: { show: true, position: 'right', color: color('ink'), formatter: ({ value }) => count(value) },
        data: summary.groups.map(({ measures }) => measures.caseCount),
      },
      {
        type: 'scatter',
        name: words.published,
        symbol: 'diamond',
        symbolSize: 14,
        itemStyle: publishedStyle(),
        data: summary.groups.map(({ key }) => published.casesOfProvince[key.province?.code] ?? null),
      },
    ],
  }),
  about: ({ summary }) => [
    ...text.about(count(summary.groups.reduce((sum, { measures }) => sum + measures.caseCount, 0)), count(summary.total.caseCount)),
    words.publishedNote(count(published.cases)),
  ],
  table: ({ summary }) => ({
    head: text.head,
    rows: summary.groups.map(({ key, measures }) => [
      nameOf({ key }), number(measures.caseCount), number(measures.countyCount), number(published.casesOfProvince[key.province?.code]),
    ]),
    total: [words.frame.total, number(summary.total.caseCount), number(summary.total.countyCount), ''],
  }),
};

const nameOf = ({ key }) => key.province?.name ?? text.none;
