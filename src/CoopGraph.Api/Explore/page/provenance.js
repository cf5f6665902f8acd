import { count } from './labels.js';
import { words } from './words/index.js';

// Cases by provenance as { PAPER: 11, … }, from a summary by provenance.
export const ofSummary = (summary) => Object.fromEntries(summary.groups.map((group) => [group.key.provenance, group.measures.caseCount]));

// Cases by provenance of a list of cases.
export function ofCases(cases) {
  const counts = {};
  for (const { provenance } of cases) counts[provenance] = (counts[provenance] ?? 0) + 1;
  return counts;
}

export const syntheticCount = (cases) => cases?.SYNTHETIC ?? 0;

export const total = (cases) => Object.values(cases).reduce((sum, one) => sum + one, 0);

// "278 cases between counties: 7 named in the paper, 271 documented".
export function provenanceText(cases, what = words.casesBetweenCounties) {
  const parts = Object.entries(words.provenances).filter(([key]) => cases[key]).map(([key, name]) => words.part(count(cases[key]), name));
  return words.list(what(count(total(cases))), parts);
}
