import { color } from '../colors.js';
import { categoryAxis, percentAxis, publishedStyle, rangeIcon, ranges } from '../charts/marks.js';
import { escaped } from '../dom.js';
import { number, plain, share } from '../frame/numbers.js';
import { count } from '../labels.js';
import { published } from '../published.js';
import { words } from '../words/index.js';
import { labelled } from '../words/punctuation.js';
import { agreementOf, agreementWord } from './agreement.js';

const text = words.findings;
const dotRoom = 16; // Between an axis and its labels: a dot at its end is half outside.

// Every finding of the paper beside the loaded cases: shares as a picture, all of them as a table.
export const findings = {
  id: 'findings',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['findings'],
  height: (answer, isNarrow) => 110 + (isNarrow ? 46 : 32) * (answer ? shares(answer).length : 24),
  load: (asking) => asking.one('findings'),
  isEmpty: (answer) => shares(answer).length === 0,
  option: (answer, { width, isNarrow }) => {
    const shown = shares(answer);
    const room = isNarrow ? 128 : 330;
    const verdicts = isNarrow ? 46 : 136;
    return {
      grid: { left: room + 20, right: verdicts + 18, top: isNarrow ? 60 : 40, bottom: 48 },
      legend: { top: 0, left: 0, itemWidth: 14, data: [words.loaded, words.published, { name: text.interval, icon: rangeIcon }] },
      tooltip: {
        trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ([{ dataIndex }]) => tooltip(shown[dataIndex]),
        extraCssText: `max-width: ${Math.min(480, width - 40)}px; white-space: normal`,
      },
      xAxis: percentAxis(text.unit, { interval: isNarrow ? 0.5 : 0.25 }),
      yAxis: [
        categoryAxis(shown.map(({ id }) => id), {
          inverse: true,
          splitLine: { show: true, lineStyle: { color: color('line') } },
          axisLabel: { color: color('ink'), margin: dotRoom, interval: 0, width: room, overflow: 'break', fontSize: isNarrow ? 11 : 13, lineHeight: isNarrow ? 13 : 16, formatter: (id) => nameOf({ id }) },
        }),
        categoryAxis(shown.map(({ id }) => id), {
          inverse: true,
          position: 'right',
          axisLine: { show: false },
          axisLabel: {
            color: color('ink'), margin: dotRoom, interval: 0, fontSize: isNarrow ? 11 : 12,
            formatter: (_, i) => (isNarrow && shown[i].published == null ? '–' : agreementWord(shown[i])),
          },
        }),
      ],
      series: [
        ranges(text.interval, color('loaded'), shown.map(({ interval }) => interval && [interval.low, interval.high])),
        dots(words.loaded, 'circle', { color: color('loaded'), opacity: 1 }, shown.map(({ loaded }) => loaded)),
        dots(words.published, 'diamond', publishedStyle(), shown.map((finding) => finding.published)),
      ],
    };
  },
  about: (answer) => [tally(answer), text.about, words.publishedNote(count(published.cases))],
  table: ({ findings: all }) => ({
    head: text.head,
    isStacked: true,
    rows: all.map((finding) => [
      nameOf(finding), text.statement(finding.statement), finding.locator, value(finding.published, finding), value(finding.loaded, finding), agreementWord(finding),
      number(finding.caseCount),
    ]),
  }),
};

const shares = (answer) => answer.findings.filter(({ unit, published: printed, loaded }) => unit === 'SHARE' && (printed != null || loaded != null));

// A finding without a short name, which a later version of the service may have, shows its id.
const nameOf = ({ id }) => text.names[id] ?? id;

const tooltip = (finding) => [
  nameOf(finding), `${finding.statement} (${finding.locator})`, labelled(words.published, value(finding.published, finding).text), labelled(words.loaded, value(finding.loaded, finding).text),
  agreementWord(finding),
].map(escaped).join('<br>');

function tally({ findings: all }) {
  const printed = all.filter((finding) => finding.published != null);
  const agreeing = printed.filter((finding) => agreementOf(finding) === 'agree');
  return text.tally(count(printed.length), count(all.length), count(agreeing.length));
}

function value(one, { unit }) {
  if (unit === 'SHARE') return share(one);
  if (one == null) return plain(null, '–');
  return plain(one, unit === 'YEAR' ? String(one) : text.units[unit]?.(count(one)) ?? count(one));
}

function dots(name, symbol, itemStyle, data) {
  return { type: 'scatter', name, symbol, symbolSize: 13, itemStyle, data, z: 3 };
}
