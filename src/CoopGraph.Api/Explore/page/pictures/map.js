import { element } from '../dom.js';
import { number } from '../frame/numbers.js';
import { count } from '../labels.js';
import { chosenPanel } from '../map/chosen.js';
import { countiesOf, pairsOf, rolesOf } from '../map/data.js';
import { finder } from '../map/finder.js';
import { country } from '../map/geometry.js';
import { legend } from '../map/legend.js';
import { createMap } from '../map/map.js';
import { published } from '../published.js';
import { lastDay, onChosen } from '../state/choices.js';
import { chooseCounty, countyOf } from '../state/county.js';
import { words } from '../words/index.js';
import { sentences } from '../words/punctuation.js';

const text = words.map;
const mostRows = 500;

// The pairs of a donor and a recipient that Anhui formed against poverty. What else it arranged is left out.
const anhui = ['arrangedBy: {code: {eq: "340000"}}', 'issueArea: {eq: POVERTY_ALLEVIATION}', 'partyCount: {eq: 2}', 'parties: {some: {role: {eq: DONOR}}}'];

// Counties as points, and the pairs that cases tie as lines, over the areas of the prefectures of a day.
export const map = {
  id: 'map',
  title: text.title,
  sentence: text.sentence,
  unit: text.unit,
  csv: ['dyads'],
  choices: [{ name: 'ties', legend: text.ties, options: Object.entries(text.tieChoices) }],
  height: (_, isNarrow) => (isNarrow ? 330 : 760),
  async load(asking, { ties }) {
    const conditions = ties === 'anhui' ? [`and: [${anhui.map((one) => `{${one}}`).join(', ')}]`] : [];
    const hasSynthetic = asking.cases().then(({ SYNTHETIC: count }) => Boolean(count));
    country().catch(() => {}); // The outlines come while the answers do; who draws asks for them again.
    const [counties, pairs, roles, isMixed, real] = await Promise.all([
      countiesOf(asking),
      pairsOf(asking, ...conditions),
      rolesOf(asking, ...conditions),
      hasSynthetic,
      hasSynthetic.then((is) => (is ? pairsOf(asking, ...conditions, 'or: [{provenance: {neq: SYNTHETIC}}]') : [])),
    ]);
    // A tie is SYNTHETIC where no real case is among its cases.
    const keys = new Set(real.map(keyOf));
    return { ties, counties, roles, hasSynthetic: isMixed, day: asking.day, pairs: pairs.map((pair) => ({ ...pair, isSynthetic: isMixed && !keys.has(keyOf(pair)) })) };
  },
  isEmpty: () => false,
  draw(box, answer, asking) {
    const { counties, pairs, roles, hasSynthetic, day } = answer;
    const here = counties.filter(({ code }) => code === countyOf());
    const places = [...pairs.flatMap(({ from, to }) => [from, to]), ...here].map(({ placeId }) => placeId);
    const panel = element('div', { role: 'status' });
    const drawing = element('div');
    const marks = element('div');
    box.style.height = 'auto';
    box.classList.remove('waiting');
    box.replaceChildren(finder(counties, day, (county) => (county?.code === countyOf() ? show() : chooseCounty(county?.code ?? null))), drawing, marks, panel);
    const made = createMap(drawing, { counties, ties: pairs.map(({ from, to, isSynthetic }) => ({ from: from.placeId, to: to.placeId, isSynthetic })), roles }, {
      description: sentences(text.title, text.sentence, text.keys),
      fit: answer.ties === 'anhui' ? places : [],
      onChoose: (placeId) => {
        const code = counties.find((one) => one.placeId === placeId)?.code ?? null;
        inSight = code;
        chooseCounty(code);
      },
    });
    // The county that is in sight, since the map is drawn with it or the reader pointed at it. Any other may be out of sight.
    let inSight = countyOf();
    let turn = 0;
    // Shows the county of the address.
    async function show() {
      const mine = ++turn;
      const county = counties.find(({ code }) => code === countyOf());
      const isFound = county?.code !== inSight;
      inSight = null;
      const values = county && { code: county.code, day };
      const [rivals, neighbours] = county
        ? await Promise.all(['rivals', 'neighbours'].map(async (name) => (await asking.oneWith(`unit-${name}`, values).catch(() => ({}))).county?.[name].nodes ?? []))
        : [[], []];
      if (mine !== turn) return;
      const near = neighbours.map((one) => one.placeId);
      const { choose, show: moveTo } = await made;
      choose(county?.placeId ?? null, near);
      if (isFound && county) moveTo([county.placeId, ...near]);
      marks.replaceChildren(legend({ hasSynthetic, roles, hasChosen: Boolean(county) }));
      panel.replaceChildren(...(county ? [chosenPanel(county, pairs, neighbours, rivals, day === lastDay ? undefined : day)] : []));
    }
    marks.replaceChildren(legend({ hasSynthetic, roles, hasChosen: false }));
    const stop = onChosen(show, countyOf);
    // Without the outlines there is nothing to show it on; the frame says so.
    if (countyOf()) show().catch(() => {});
    return made.then(({ dispose, ...drawn }) => ({
      ...drawn,
      dispose() {
        stop();
        dispose();
      },
    }));
  },
  about: ({ ties, pairs, day }) => [
    `${text.pairs(count(pairs.length), count(placesOf(pairs).size))}${ties === 'anhui' ? text.paperPairs(published.anhuiPairings) : ''}`,
    text.schematic(day),
    text.untied,
    ...(pairs.length > mostRows ? [text.manyRows(count(mostRows))] : []),
    text.keys,
    text.outlines,
  ],
  table: ({ pairs }) => ({
    head: text.head,
    isStacked: true,
    rows: pairs.slice(0, mostRows).map(({ from, to, caseCount, scope, firstYear, lastYear }) => [
      from.name, to.name, words.scopes[scope], number(caseCount), firstYear ? words.unit.yearSpan(firstYear, lastYear) : '–',
    ]),
  }),
};

const keyOf = ({ from, to }) => `${from.placeId} ${to.placeId}`;
const placesOf = (pairs) => new Set(pairs.flatMap(({ from, to }) => [from.placeId, to.placeId]));
