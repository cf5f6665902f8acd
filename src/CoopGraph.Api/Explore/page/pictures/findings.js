import { colors, count, percent } from '../labels.js';
import { percentAxis, publishedStyle } from '../chart.js';
import { ofSummary } from '../provenance.js';

// Every published value beside the loaded one: shares as a picture, all of them as a table.
export const findings = {
  id: 'findings',
  title: 'The findings, published and loaded',
  sentence: 'What the paper published beside the same measure over the loaded cases.',
  isWide: true,
  showsNumbers: true,
  height: (answer) => 80 + 50 * (answer ? shares(answer).length : 8),
  async load(asking) {
    const answer = await asking.one('findings');
    return { findings: answer.findings, cases: ofSummary(answer.cases) };
  },
  isEmpty: (answer) => shares(answer).length === 0,
  option: (answer, { width, isNarrow }) => {
    const shown = shares(answer);
    const room = Math.min(480, 0.42 * width);
    return {
      grid: { left: room + 12, right: 28, top: 40, bottom: 28 },
      legend: { top: 0, left: 0, itemWidth: 14 },
      tooltip: {
        trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (share) => percent(share, 1),
        extraCssText: `max-width: ${Math.min(480, width - 40)}px; white-space: normal`,
      },
      xAxis: percentAxis,
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ statement }) => statement),
        splitLine: { show: true },
        axisLabel: {
          color: colors.published, interval: 0, width: room, overflow: 'break', lineHeight: 15,
          formatter: (statement, i) => (isNarrow ? shown[i].locator : `${firstSentence(statement)} ${shown[i].locator}`),
        },
      },
      series: [
        dots('Loaded', 'circle', { color: colors.loaded, opacity: 1 }, shown.map(({ loaded }) => loaded)),
        dots('Published', 'diamond', publishedStyle, shown.map((finding) => finding.published)),
      ],
    };
  },
  notes: () => [],
  table: ({ findings: all }) => ({
    head: ['Finding', 'In the paper', 'Published', 'Loaded', 'Cases it rests on'],
    rows: all.map((finding) => [finding.statement, finding.locator, value(finding.published, finding), value(finding.loaded, finding), count(finding.caseCount)]),
  }),
};

const shares = (answer) => answer.findings.filter(({ unit, published, loaded }) => unit === 'SHARE' && (published != null || loaded != null));

// What is found; what the number is comes after it, and is in the table and the tooltip.
const firstSentence = (statement) => /^.*?[.](?= |$)/.exec(statement)?.[0] ?? statement;

const units = { CASES: ' cases', COUNTIES: ' counties', PAIRINGS: ' pairings' };

function value(number, { unit }) {
  if (number == null) return '–';
  if (unit === 'SHARE') return percent(number, 1);
  return unit === 'YEAR' ? String(number) : `${count(number)}${units[unit] ?? ''}`;
}

function dots(name, symbol, itemStyle, data) {
  return { type: 'scatter', name, symbol, symbolSize: 15, itemStyle, data };
}
