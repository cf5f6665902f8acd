import { element } from '../dom.js';
import { numbersTable, scroller } from '../frame/numbers.js';
import { unitLink } from '../links.js';
import { words } from '../words/index.js';
import { loadCase } from './load.js';

const text = words.case;

// Who takes part in a case, and how.
export const partiesOf = {
  id: 'parties',
  title: text.parties,
  sentence: text.partiesSentence,
  source: ({ cooperation }) => words.frame.source(cooperation.source.title),
  load: loadCase,
  isEmpty: ({ cooperation }) => !cooperation,
  content: ({ cooperation }) => scroller(text.parties, numbersTable(text.parties, {
    head: text.partiesHead,
    isStacked: true,
    rows: cooperation.parties.map(({ role, unit }) => [unitLink(unit), words.roles[role], unit.prefecture?.name ?? '–', unit.province?.name ?? '–']),
  })),
};
