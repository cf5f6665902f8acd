import { escaped } from '../dom.js';
import { colors, count } from '../labels.js';
import { ofCases, syntheticCount } from '../provenance.js';
import { published } from '../published.js';
import { allCounties, network, shown } from './map-data.js';
import { extentOf, fitted } from './map-extent.js';

// The colours of counties by what they do in the cases that are shown.
const roles = {
  DONOR: { name: 'Gives aid', color: '#1f7a4d' },
  RECIPIENT: { name: 'Receives aid', color: '#7b4fa3' },
  BOTH: { name: 'Other or both', color: '#1d2530' },
};

// Counties as points, and the pairs that cases tie as lines.
export const map = {
  id: 'map',
  title: 'Who is tied to whom',
  sentence: 'Counties as points where they lie, pairs that share a case as lines. Paper: Anhui paired 20 rich counties with 20 poor ones.',
  isWide: true,
  choices: [{
    name: 'ties',
    legend: 'Ties',
    options: [['anhui', 'Anhui’s pairings'], ['arranged', 'All arranged'], ['all', 'All']],
  }],
  height: () => 640,
  async load(asking, { ties: choice }) {
    const [cases, counties] = await Promise.all([shown[choice](asking), allCounties(asking)]);
    return { choice, counties, isWhole: cases.isWhole, totalCount: cases.totalCount, cases: ofCases(cases.nodes), ...network(cases.nodes) };
  },
  isEmpty: ({ units }) => units.length === 0,
  option: (answer, size) => {
    const points = answer.units.map(({ at }) => at);
    const extent = fitted(extentOf(answer.choice === 'anhui' ? points : [...answer.counties, ...points]), size);
    return {
      grid: { left: 4, right: 4, top: size.isNarrow ? 64 : 36, bottom: 4 },
      legend: { top: 0, left: 0, itemWidth: 16, data: legendOf(answer) },
      tooltip: { trigger: 'item' },
      xAxis: { type: 'value', show: false, min: extent.west, max: extent.east },
      yAxis: { type: 'value', show: false, min: extent.south, max: extent.north },
      // The wheel alone would keep a reader from scrolling past.
      dataZoom: ['xAxisIndex', 'yAxisIndex'].map((axis) => ({ type: 'inside', [axis]: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl' })),
      series: [untied(answer), ...ties(answer), ...tied(answer)],
    };
  },
  notes: ({ choice, pairs, units, isWhole, totalCount }) => [
    `${count(pairs.length)} pairs of ${count(units.length)} counties${choice === 'anhui' ? `; the paper tells of ${published.anhuiPairings} pairs` : ''}. `
      + 'Drag to move the map, Ctrl and the wheel to zoom. Points are the centres of counties; those with no tie that is shown are pale.',
    ...(isWhole ? [] : [`There are ${count(totalCount)} cases, too many to draw: the first by their id are shown.`]),
  ],
  table: ({ pairs }) => ({
    head: ['County', 'County', 'Cases', 'Reach', 'Example'],
    rows: pairs.map(({ from, to, cases }) => [from.name, to.name, count(cases.length), reaches[cases[0].scope] ?? '', `${cases[0].caseId}: ${cases[0].title}`]),
  }),
};

const reaches = { SAME_PREFECTURE: 'within a prefecture', CROSS_PREFECTURE: 'across prefectures', CROSS_PROVINCE: 'across provinces' };

const isSynthetic = ({ cases }) => syntheticCount(ofCases(cases)) === cases.length;

// In one path: thousands of points, of which none needs to be told from the next.
function untied({ counties }) {
  return {
    type: 'scatter', name: 'No tie shown', symbolSize: 3, large: true, largeThreshold: 1, progressive: 0, silent: true,
    itemStyle: { color: colors.pale }, data: counties, z: 1,
  };
}

function ties({ pairs }) {
  const many = pairs.length > 200;
  const series = (name, color, type, data) => ({
    type: 'lines', name, coordinateSystem: 'cartesian2d', z: 2, progressive: 0,
    lineStyle: { color, type, width: many ? 1 : 2, opacity: many ? 0.45 : 0.8, curveness: 0.12 },
    itemStyle: { color },
    tooltip: { formatter: ({ data: { pair } }) => tooltipOfPair(pair) },
    data: data.map((pair) => ({ coords: [pair.from.at, pair.to.at], pair })),
  });
  return [
    series('Tie', colors.loaded, 'solid', pairs.filter((pair) => !isSynthetic(pair))),
    series('SYNTHETIC tie', colors.synthetic, 'dashed', pairs.filter(isSynthetic)),
  ].filter(({ data }) => data.length > 0);
}

function tied({ units, pairs }) {
  const hasRoom = pairs.length < 60;
  return Object.entries(roles).map(([role, { name, color }]) => ({
    type: 'scatter', name, z: 3,
    symbolSize: hasRoom ? 9 : 5,
    itemStyle: { color, opacity: 1 },
    label: { show: hasRoom, formatter: ({ data }) => shortName(data.unit.name), position: 'right', color: colors.published, fontSize: 12, textBorderColor: '#fff', textBorderWidth: 2 },
    labelLayout: { hideOverlap: true },
    tooltip: { formatter: ({ data: { unit } }) => escaped(`${unit.name} (${unit.code}): ${count(unit.cases)} cases`) },
    data: units.filter((unit) => roleOf(unit) === role).map((unit) => ({ value: unit.at, unit })),
  })).filter(({ data }) => data.length > 0);
}

const legendOf = (answer) => [...ties(answer), ...tied(answer), untied(answer)].map(({ name }) => name);

const shortName = (name) => name.replace(/ (County|District|City)$/, '');

function roleOf({ roles: played }) {
  return played.size === 1 && roles[[...played][0]] ? [...played][0] : 'BOTH';
}

function tooltipOfPair({ from, to, cases }) {
  const lines = [`${from.name} and ${to.name}`, ...cases.slice(0, 5).map(({ caseId, title, year }) => `${caseId} (${year ?? 'year unknown'}): ${title}`)];
  if (cases.length > 5) lines.push(`and ${cases.length - 5} more`);
  return lines.map(escaped).join('<br>');
}
