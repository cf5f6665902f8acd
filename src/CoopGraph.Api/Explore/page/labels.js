// The order of what the schema names, and the formats of numbers.
import { words } from './words/index.js';

export const issueAreas = ['POVERTY_ALLEVIATION', 'ECONOMY', 'ENVIRONMENT', 'INFRASTRUCTURE', 'SECURITY', 'OTHER'];
export const mechanisms = ['ARRANGED', 'MANDATED', 'SELF_INITIATED'];

export const areaName = (area) => words.areas[area];
export const mechanismName = (mechanism) => words.mechanisms[mechanism];

const counts = new Intl.NumberFormat(words.language);

export const count = (value) => (value == null ? '–' : counts.format(value));
export const percent = (share, digits = 0) => (share == null ? '–' : `${(100 * share).toFixed(digits)} %`);

// A range of shares: "96 to 98 %"; one number where both ends are alike.
export const percentRange = ([low, high], digits = 0) => {
  const [from, to] = [low, high].map((share) => (100 * share).toFixed(digits));
  return from === to ? `${from} %` : words.range(from, to);
};
