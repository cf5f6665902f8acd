import { count } from '../labels.js';
import { words } from '../words/index.js';

// p in words that need no statistics: "of 1,000 draws none crossed as little". p counts the draws that are at least as far from their
// mean as what is observed, on either side, and one more.
export function chanceWords({ observed, expected, z, p, draws }) {
  const text = words.crossing;
  if (z == null) return text.eachCrossed(count(draws));
  const asFar = Math.round(p * (draws + 1)) - 1;
  if (asFar === 0) return text.noneCrossed(count(draws), observed < expected);
  return text.asFar(count(draws), count(asFar), asFar === 1, asFar === draws);
}
