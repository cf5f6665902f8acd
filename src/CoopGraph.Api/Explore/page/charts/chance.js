// What chance gives, and how often.

// The pairs of counties across prefectures against chance, by key: { ALL: { edgeCount, crossShare }, ECONOMY: … }.
export async function askChance(asking, { by, nullModel }) {
  const { all, ...parts } = await asking.oneWith('chance', { nullModel, byMechanism: String(by === 'mechanism') });
  return { ALL: all, ...parts };
}

// The range that holds 95 % of the draws' shares, by their mean and deviation.
export function rangeOf({ expected, standardDeviation }) {
  const reach = 1.96 * standardDeviation;
  return [Math.max(0, expected - reach), Math.min(1, expected + reach)];
}
