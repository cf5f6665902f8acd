import { element } from '../dom.js';
import { sourceLink } from '../links.js';
import { citation } from '../take-away/citation.js';
import { words } from '../words/index.js';
import { gap, sentences } from '../words/punctuation.js';
import { loadCase } from './load.js';

const text = words.case;

// The page that proves a case, what it says, and how the case is cited.
export const proof = {
  id: 'proof',
  title: text.source,
  sentence: text.sourceSentence,
  source: ({ cooperation }) => words.frame.source(cooperation.source.title),
  load: loadCase,
  isEmpty: ({ cooperation }) => !cooperation,
  content: ({ cooperation: { source, title, caseId } }, asked) => element('dl', { className: 'facts' },
    element('dt', {}, text.source), element('dd', {}, sourceLink(source)),
    element('dt', {}, text.evidence), element('dd', { lang: 'en' }, source.evidence),
    element('dt', {}, text.confidence), element('dd', {}, words.confidences[source.confidence]),
    element('dt', {}, text.cite), element('dd', {}, `${sentences(text.named(title, caseId))}${gap}${citation(asked.version)}`)),
};
