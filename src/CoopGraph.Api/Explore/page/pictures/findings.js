import { agreementNote, agreementOf } from '../agreement.js';
import { escaped } from '../dom.js';
import { colors, count, percent } from '../labels.js';
import { percentAxis, publishedStyle, ranges } from '../chart.js';
import { ofSummary } from '../provenance.js';

// Every finding of the paper beside the loaded cases: shares as a picture, all of them as a table.
export const findings = {
  id: 'findings',
  title: 'The findings, published and loaded',
  sentence: 'What the paper states, and whether the loaded cases agree with the numbers that it prints.',
  isWide: true,
  showsNumbers: true,
  height: (answer, isNarrow) => 80 + (isNarrow ? 118 : 50) * (answer ? shares(answer).length : 8),
  async load(asking) {
    const answer = await asking.one('findings');
    return { findings: answer.findings, cases: ofSummary(answer.cases) };
  },
  isEmpty: (answer) => shares(answer).length === 0,
  option: (answer, { width, isNarrow }) => {
    const shown = shares(answer);
    const room = Math.min(480, 0.44 * width);
    const verdicts = isNarrow ? 44 : 130;
    return {
      grid: { left: room + 12, right: verdicts + 8, top: 40, bottom: 28 },
      legend: { top: 0, left: 0, itemWidth: 14, data: ['Loaded', 'Published'] },
      tooltip: {
        trigger: 'axis', axisPointer: { type: 'shadow' },
        formatter: ([{ axisValue }]) => tooltip(shown.find((finding) => paperSays(finding) === axisValue)),
        extraCssText: `max-width: ${Math.min(480, width - 40)}px; white-space: normal`,
      },
      xAxis: isNarrow ? { ...percentAxis, interval: 0.5 } : percentAxis,
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: shown.map(paperSays),
          splitLine: { show: true },
          axisTick: { show: false },
          axisLabel: {
            color: colors.published, interval: 0, width: room, overflow: 'break', fontSize: isNarrow ? 11 : 12, lineHeight: isNarrow ? 13 : 15,
            formatter: (_, i) => `Paper: ${firstSentence(shown[i].statement)}${isNarrow ? '' : ` ${shown[i].locator}`}`,
          },
        },
        {
          type: 'category',
          inverse: true,
          position: 'right',
          data: shown.map((_, i) => i),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: colors.published, interval: 0, fontSize: isNarrow ? 11 : 12,
            formatter: (_, i) => (isNarrow && shown[i].published == null ? '–' : agreementOf(shown[i])),
          },
        },
      ],
      series: [
        ranges('95 % interval', colors.loaded, shown.map(({ interval }) => interval && [interval.low, interval.high])),
        dots('Loaded', 'circle', { color: colors.loaded, opacity: 1 }, shown.map(({ loaded }) => loaded)),
        dots('Published', 'diamond', publishedStyle, shown.map((finding) => finding.published)),
      ],
    };
  },
  notes: (answer) => [agreementNote, tally(answer)],
  table: ({ findings: all }) => ({
    head: ['Paper', 'In the paper', 'Published', 'Loaded', 'Do the loaded cases agree?', 'Cases it rests on'],
    rows: all.map((finding) => [
      paperSays(finding), finding.locator, value(finding.published, finding), value(finding.loaded, finding), agreementOf(finding), count(finding.caseCount),
    ]),
  }),
};

const shares = (answer) => answer.findings.filter(({ unit, published, loaded }) => unit === 'SHARE' && (published != null || loaded != null));

const paperSays = ({ statement }) => `Paper: ${statement}`;

const tooltip = (finding) => [
  paperSays(finding), `Published: ${value(finding.published, finding)}`, `Loaded: ${value(finding.loaded, finding)}`, agreementOf(finding),
].map(escaped).join('<br>');

// What is found; what the number is comes after it, and is in the table and the tooltip.
const firstSentence = (statement) => /^.*?[.](?= |$)/.exec(statement)?.[0] ?? statement;

function tally({ findings: all }) {
  const printed = all.filter(({ published }) => published != null);
  const agreeing = printed.filter((finding) => agreementOf(finding) === 'agree');
  return `The paper prints a number for ${count(printed.length)} of these ${count(all.length)} findings; with ${count(agreeing.length)} of them the loaded cases agree.`;
}

const units = { CASES: ' cases', COUNTIES: ' counties', PAIRINGS: ' pairings' };

function value(number, { unit }) {
  if (number == null) return '–';
  if (unit === 'SHARE') return percent(number, 1);
  return unit === 'YEAR' ? String(number) : `${count(number)}${units[unit] ?? ''}`;
}

function dots(name, symbol, itemStyle, data) {
  return { type: 'scatter', name, symbol, symbolSize: 15, itemStyle, data, z: 3 };
}
