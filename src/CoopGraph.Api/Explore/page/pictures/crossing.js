import { Refused } from '../api.js';
import { colors, count, issueAreas, percent } from '../labels.js';
import { percentAxis, publishedStyle } from '../chart.js';
import { ofSummary } from '../provenance.js';
import { published } from '../published.js';

const within = 'SAME_PREFECTURE';

// Shares of cases across prefectures, beside the paper's and beside what chance would bring about.
export const crossing = {
  id: 'crossing',
  title: 'Cooperation across prefectures',
  sentence: 'Counties cooperate mostly outside their own prefecture, whose counties they compete with: 85 % of the paper’s cases cross a prefecture’s border, and 91 % of the economic ones.',
  isWide: true,
  height: () => 400,
  async load(asking) {
    const { all, byIssueArea, cases } = await asking.one('crossing');
    const rows = [
      row('ALL', 'All cases', all.groups, (group) => group.shareOfTotal),
      ...Object.entries(issueAreas).map(([area, { name }]) =>
        row(area, name, byIssueArea.groups.filter(({ key }) => key.issueArea === area), (group) => group.shareOfFirstKey)),
    ];
    return { rows, note: byIssueArea.note, cases: ofSummary(cases), ...await chanceOf(asking) };
  },
  isEmpty: ({ rows }) => rows[0].caseCount === 0,
  option: ({ rows, chance }, { isNarrow }) => ({
    grid: { left: 132, right: 28, top: isNarrow ? 64 : 40, bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (share) => percent(share, 1) },
    xAxis: percentAxis,
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), axisLabel: { color: colors.published } },
    series: [
      {
        type: 'bar',
        name: 'Loaded',
        itemStyle: { color: colors.loaded },
        barCategoryGap: '45%',
        label: { show: true, position: 'insideLeft', color: '#ffffff', formatter: ({ value }) => percent(value) },
        data: rows.map(({ share }) => share),
      },
      marks('Published', 'diamond', 18, publishedStyle, rows.map(({ key }) => published.crossPrefecture[key] ?? null)),
      ...(chance
        ? [marks('Expected by chance (pairs)', 'rect', [5, 30], { color: colors.chance, opacity: 1 }, rows.map(({ key }) => chance[key]?.crossShare?.expected ?? null))]
        : []),
    ],
  }),
  notes: ({ note, refusal }) => [
    note,
    refusal
      ? `The share expected by chance could not be asked. ${refusal}`
      : 'Expected by chance: the share of pairs of counties, not of cases, that would cross if both counties of each pair were drawn at random from their provinces. Most counties of a province lie in another prefecture, so chance alone crosses often.',
  ],
  table: ({ rows, chance }) => ({
    head: ['Issue area', 'Cases', 'Across', 'Published', ...(chance ? ['Pairs across', 'Expected', 'z', 'p'] : [])],
    rows: rows.map(({ key, name, caseCount, share }) => [
      name, count(caseCount), percent(share, 1), percent(published.crossPrefecture[key]), ...(chance ? cells(chance[key]?.crossShare) : []),
    ]),
  }),
};

function row(key, name, groups, shareOf) {
  const caseCount = groups.reduce((sum, { measures }) => sum + measures.caseCount, 0);
  const share = groups.filter((group) => group.key.scope !== within).reduce((sum, group) => sum + shareOf(group), 0);
  return { key, name, caseCount, share: caseCount > 0 ? share : null };
}

// The rest of the picture is worth showing where the network cannot be asked.
async function chanceOf(asking) {
  try {
    const { all, ...areas } = await asking.one('chance');
    return { chance: { ALL: all, ...areas } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refusal: error.message };
  }
}

function marks(name, symbol, symbolSize, itemStyle, data) {
  return { type: 'scatter', name, symbol, symbolSize, itemStyle, data, z: 3 };
}

function cells(test) {
  return test
    ? [percent(test.observed, 1), percent(test.expected, 1), test.z == null ? '–' : test.z.toFixed(1), test.p == null ? '–' : test.p.toFixed(3)]
    : ['–', '–', '–', '–'];
}
