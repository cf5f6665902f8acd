import { element } from '../dom.js';
import { unitLink } from '../links.js';
import { numbersTable, scroller } from '../frame/numbers.js';
import { words } from '../words/index.js';

const text = words.unit;

// What a unit was called and where it belonged, before and after: a row for each change.
export const history = {
  id: 'history',
  title: text.history,
  sentence: text.historySentence,
  source: () => text.seedSource,
  empty: text.historyNone,
  load: async (asking) => ({ changes: changesOf((await asking.one('unit')).unit) }),
  isEmpty: ({ changes }) => changes.length === 0,
  content: ({ changes }) => scroller(text.history, numbersTable(text.history, {
    head: text.historyHead,
    rows: changes.map(({ date, datePrecision, note, before, after }) => [
      datePrecision === 'YEAR' ? date.slice(0, 4) : date,
      note,
      states(before, after),
      states(before.parent, after.parent),
    ]),
  })),
};

// A state before and after, or the one that both are.
function states(before, after) {
  const shown = [before, after].filter(Boolean).filter((one, i, all) => i === 0 || one.code !== all[0].code || one.name !== all[0].name);
  return element('span', {}, ...shown.flatMap((one, i) => [i ? ' → ' : '', `${one.name} (`, unitLink({ ...one, name: one.code }, dayIn(one)), ')']));
}

// A day on which a state was in force that has ended: its first, or that of the map.
const dayIn = ({ validFrom, validTo }) => (validTo ? validFrom ?? '2009-12-31' : undefined);

function changesOf(unit) {
  const steps = [];
  const back = (after, predecessors = []) => predecessors.forEach(({ unit: before, ...step }) => {
    steps.push({ ...step, before, after });
    back(before, before.predecessors);
  });
  const forth = (before, successors = []) => successors.forEach(({ unit: after, ...step }) => {
    steps.push({ ...step, before, after });
    forth(after, after.successors);
  });
  const here = { ...unit, name: words.language === 'zh' ? unit.chinese : unit.english, parent: unit.ancestors[0] };
  back(here, unit.predecessors);
  forth(here, unit.successors);
  return steps.sort((a, b) => a.date.localeCompare(b.date));
}
