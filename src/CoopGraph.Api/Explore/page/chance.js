// The ways in which chance can be meant, in a reader's words; `draw` says what one draw is.
export const nullModels = {
  RANDOM_WITHIN_PROVINCE: {
    name: 'Any counties of the provinces',
    draw: 'both counties of each pair are drawn anew from all counties of their provinces. Most counties of a province lie in another prefecture, so this chance crosses often',
  },
  DISTANCE_PRESERVING: {
    name: 'Partners as far away',
    draw: 'one county of each pair is drawn anew from all counties that are about as far from the other one',
  },
  DEGREE_PRESERVING: {
    name: 'As many partners each',
    draw: 'pairs swap their counties, so that each county has as many partners as it has',
  },
};

// The pairs of counties across prefectures against chance, by key: { ALL: { edgeCount, crossShare }, ECONOMY: … }.
export async function askChance(asking, { by, nullModel }) {
  const { all, ...parts } = await asking.oneWith('chance', { nullModel, byMechanism: by === 'mechanism' });
  return { ALL: all, ...parts };
}

// The range that holds 95 % of the draws' shares, by their mean and deviation.
export function rangeOf({ expected, standardDeviation }) {
  const reach = 1.96 * standardDeviation;
  return [Math.max(0, expected - reach), Math.min(1, expected + reach)];
}
