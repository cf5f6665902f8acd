import { element } from '../dom.js';
import { countiesOf } from '../map/data.js';
import { legend } from '../map/legend.js';
import { createMap } from '../map/map.js';
import { lastDay } from '../state/choices.js';
import { words } from '../words/index.js';
import { sentences } from '../words/punctuation.js';
import { loadCase } from './load.js';

const text = words.case;

// Where the parties of a case lie, each tied to each.
export const caseMap = {
  id: 'case-map',
  title: text.map,
  sentence: text.mapSentence,
  unit: words.map.unit,
  source: ({ cooperation }) => words.frame.source(cooperation.source.title),
  height: (_, isNarrow) => (isNarrow ? 330 : 700),
  async load(asking) {
    const [answer, counties] = await Promise.all([loadCase(asking), countiesOf(asking.on(asking.day ?? lastDay))]);
    return { ...answer, counties, day: asking.day ?? lastDay };
  },
  isEmpty: ({ cooperation }) => !cooperation,
  async draw(box, { cooperation: { parties, provenance }, counties }) {
    const isSynthetic = provenance === 'SYNTHETIC';
    const places = parties.map(({ unit }) => unit.placeId);
    const ties = places.flatMap((from, i) => places.slice(i + 1).map((to) => ({ from, to, isSynthetic })));
    const roles = new Map(parties.map(({ unit, role }) => [unit.placeId, role]));
    const drawing = element('div');
    box.replaceChildren(drawing, legend({ hasSynthetic: isSynthetic, roles, hasChosen: false }));
    const made = await createMap(drawing, { counties, ties, roles }, { description: sentences(text.map, words.map.keys), fit: places });
    box.style.height = 'auto';
    box.classList.remove('waiting');
    return made;
  },
  about: ({ day }) => [words.map.schematic(day), words.map.outlines, words.map.keys],
};
