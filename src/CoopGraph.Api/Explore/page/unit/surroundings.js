import { element } from '../dom.js';
import { countiesOf } from '../map/data.js';
import { legend } from '../map/legend.js';
import { createMap } from '../map/map.js';
import { lastDay } from '../state/choices.js';
import { words } from '../words/index.js';

const text = words.unit;

// The map of a unit's page: the unit, its partners, its rivals' area and its neighbours on the day.
export const surroundings = (unit) => ({
  id: 'surroundings',
  title: text.map,
  sentence: text.mapSentence,
  unit: words.map.unit,
  source: () => text.seedAndCases,
  height: (_, isNarrow) => (isNarrow ? 330 : 700),
  async load(asking) {
    const day = asking.day ?? lastDayOf(unit);
    const counties = countiesOf(asking.on(day));
    if (unit.level !== 'COUNTY') return { day, counties: await counties, partners: [], neighbours: [] };
    const [{ county: one }, { county: other }] = await Promise.all([asking.one('unit-partners'), asking.one('unit-neighbours')]);
    return { day, counties: await counties, partners: one?.partners.edges.map(({ node }) => node) ?? [], neighbours: other?.neighbours.nodes ?? [] };
  },
  isEmpty: ({ counties }) => counties.length === 0,
  async draw(box, { counties, partners, neighbours }) {
    const own = counties.filter(({ area, province }) => [area, province].includes(unit.code)).map(({ placeId }) => placeId);
    const places = unit.level === 'COUNTY' ? [unit.placeId, ...partners.map(({ placeId }) => placeId), ...neighbours.map(({ placeId }) => placeId)] : own;
    const drawing = element('div');
    box.replaceChildren(drawing, legend({ hasSynthetic: false, roles: new Map(), hasChosen: unit.level === 'COUNTY' }));
    box.style.height = 'auto';
    box.classList.remove('waiting');
    const made = await createMap(drawing, { counties, ties: partners.map(({ placeId }) => ({ from: unit.placeId, to: placeId, isSynthetic: false })) }, {
      description: `${text.map}. ${words.map.keys}`, fit: places,
    });
    if (unit.level === 'COUNTY') made.choose(unit.placeId, neighbours.map(({ placeId }) => placeId));
    return made;
  },
  about: ({ day }) => [words.map.schematic(day), words.map.outlines, words.map.keys],
});

// The last day on which the unit was in force: the one before validTo, which is exclusive.
function lastDayOf({ validTo }) {
  if (!validTo) return lastDay;
  const day = new Date(`${validTo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
