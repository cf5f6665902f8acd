import { element } from '../dom.js';
import { areaName, count, mechanismName } from '../labels.js';
import { unitLink } from '../links.js';
import { words } from '../words/index.js';
import { loadCase } from './load.js';

const text = words.case;

// What is known of a case.
export const facts = {
  id: 'facts',
  title: text.what,
  sentence: text.whatSentence,
  csv: ['case'],
  source: ({ cooperation }) => words.frame.source(cooperation.source.title),
  load: loadCase,
  isEmpty: ({ cooperation }) => !cooperation,
  content: ({ cooperation: one }) => element('dl', { className: 'facts' },
    ...fact(text.caseId, one.caseId),
    ...fact(text.year, one.year),
    ...(one.signedOn ? fact(text.signedOn, one.signedOn) : []),
    ...(one.dateBasis ? fact(text.dateBasis, text.dateBases[one.dateBasis]) : []),
    ...fact(text.mechanism, mechanismName(one.mechanism)),
    ...fact(text.area, areaName(one.issueArea)),
    ...fact(text.reach, words.scopes[one.scope]),
    ...(one.arrangedBy ? fact(text.arrangedBy, unitLink(one.arrangedBy)) : []),
    ...(one.amount ? fact(text.amount, (one.amount.period === 'PER_YEAR' ? text.perYear : text.rmb)(count(one.amount.rmb))) : []),
    ...fact(text.provenance, words.provenances[one.provenance]),
    ...fact(text.rules, one.meetsPaperRules ? text.meets : text.fails(one.failedPaperRules.map((rule) => text.ruleNames[rule] ?? rule).join(text.andRule))),
    ...(one.note ? fact(text.note, element('span', { lang: 'en' }, one.note)) : [])),
};

const fact = (name, value) => [element('dt', {}, name), element('dd', {}, value == null ? text.unknownValue : value)];
