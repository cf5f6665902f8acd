import { count } from './labels.js';

// p in words that need no statistics: "of 1,000 draws none crossed as little". p counts the draws that are at least as far from their
// mean as what is observed, on either side, and one more.
export function chanceWords({ observed, expected, z, p, draws }) {
  const all = `of ${count(draws)} draws`;
  if (z == null) return `${all} each crossed as often`;
  const asFar = Math.round(p * (draws + 1)) - 1;
  if (asFar === 0) return `${all} none crossed as ${observed < expected ? 'little' : 'often'}`;
  return `${all} ${asFar === draws ? 'all' : count(asFar)} ${asFar === 1 ? 'was' : 'were'} as far from their mean`;
}
