import { element } from '../dom.js';
import { count } from '../labels.js';
import { countiesOf, pairsOf } from '../map/data.js';
import { legend } from '../map/legend.js';
import { createMap } from '../map/map.js';
import { lastDay } from '../state/choices.js';
import { words } from '../words/index.js';
import { sentences } from '../words/punctuation.js';

const text = words.unit;

// The map of a unit's page. Of a county: its partners, its rivals' area and its neighbours on the day. Of a unit above: its area, and the ties of
// its counties.
export const surroundings = (unit) => (unit.level === 'COUNTY' ? ofCounty(unit) : ofArea(unit));

const ofCounty = (unit) => ({
  ...common,
  sentence: text.mapSentence,
  async load(asking) {
    const day = asking.day ?? lastDayOf(unit);
    const counties = countiesOf(asking.on(day));
    const [{ county: one }, { county: other }] = await Promise.all([asking.one('unit-partners'), asking.one('unit-neighbours')]);
    return { day, counties: await counties, partners: one?.partners.edges.map(({ node }) => node) ?? [], neighbours: other?.neighbours.nodes ?? [] };
  },
  async draw(box, { counties, partners, neighbours }) {
    const near = neighbours.map(({ placeId }) => placeId);
    const made = await drawn(box, { counties, ties: partners.map(({ placeId }) => ({ from: unit.placeId, to: placeId, isSynthetic: false })) }, {
      fit: [unit.placeId, ...partners.map(({ placeId }) => placeId), ...near], marks: { hasTies: partners.length > 0, hasChosen: true },
    });
    made.choose(unit.placeId, near);
    return made;
  },
});

const ofArea = (unit) => ({
  ...common,
  sentence: text.areaMapSentence,
  async load(asking) {
    const day = asking.day ?? lastDayOf(unit);
    const onDay = asking.on(day);
    const [counties, pairs] = await Promise.all([countiesOf(onDay), pairsOf(onDay, 'provenance: {neq: SYNTHETIC}')]);
    const own = counties.filter(({ area, province }) => unit.level === 'COUNTRY' || [area, province].includes(unit.code));
    const places = new Set(own.map(({ placeId }) => placeId));
    // The API's filters know a county as it was on a case's day. Here it belongs to the unit on the day of the page.
    return { day, counties, own, pairs: pairs.filter(({ from, to }) => places.has(from.placeId) || places.has(to.placeId)) };
  },
  draw: (box, { counties, own, pairs }) => drawn(box, {
    counties, own: new Set(own.map(({ area }) => area)), ties: pairs.map(({ from, to }) => ({ from: from.placeId, to: to.placeId, isSynthetic: false })),
  }, { fit: own.map(({ placeId }) => placeId), marks: { hasTies: pairs.length > 0, hasArea: true } }),
  about: (answer) => [text.areaPairs(count(answer.pairs.length)), ...common.about(answer)],
});

const common = {
  id: 'surroundings',
  title: text.map,
  unit: words.map.unit,
  source: () => text.seedAndCases,
  height: (_, isNarrow) => (isNarrow ? 330 : 700),
  isEmpty: ({ counties }) => counties.length === 0,
  about: ({ day }) => [words.map.schematic(day), words.map.outlines, words.map.keys],
};

function drawn(box, model, { fit, marks }) {
  const drawing = element('div');
  box.replaceChildren(drawing, legend({ hasSynthetic: false, roles: new Map(), hasChosen: false, ...marks }));
  box.style.height = 'auto';
  box.classList.remove('waiting');
  return createMap(drawing, model, { description: sentences(text.map, words.map.keys), fit });
}

// The last day on which the unit was in force: the one before validTo, which is exclusive.
function lastDayOf({ validTo }) {
  if (!validTo) return lastDay;
  const day = new Date(`${validTo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
