// What chance gives, and how often.

const mostDraws = 1000;
const mostSwaps = 25_000_000; // Of all pairs, a quarter of what the API admits: the parts need as many again, and readers wait.
const swapsOfAPair = 10;

// The pairs of counties across prefectures against chance, by key: { ALL: { edgeCount, crossShare }, ECONOMY: … }.
export async function askChance(asking, { by, nullModel }) {
  const draws = nullModel === 'DEGREE_PRESERVING' ? await fittingDraws(asking) : mostDraws;
  const { all, ...parts } = await asking.oneWith('chance', { nullModel, byMechanism: String(by === 'mechanism'), draws });
  return { ALL: all, ...parts };
}

// Draws that swap the counties of pairs take the longest. With very many pairs a thousand would be refused.
async function fittingDraws(asking) {
  const { network: { edgeCount } } = await asking.oneWith('chance-size', {});
  return Math.max(1, Math.min(mostDraws, Math.floor(mostSwaps / (swapsOfAPair * Math.max(1, edgeCount)))));
}

// The spread of the draws' shares: 1.96 standard deviations to either side of their mean, within 0 and 1. Shares are seldom spread like a bell,
// so it need not hold 95 % of the draws; whether a share is beyond chance is what p says.
export function rangeOf({ expected, standardDeviation }) {
  const reach = 1.96 * standardDeviation;
  return [Math.max(0, expected - reach), Math.min(1, expected + reach)];
}
