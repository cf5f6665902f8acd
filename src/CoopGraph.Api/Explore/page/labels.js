// Names, colours and number formats that all pictures share. Colours keep a contrast of 3:1 with white and differ in lightness.
export const issueAreas = {
  POVERTY_ALLEVIATION: { name: 'Poverty alleviation', color: '#b4530a' },
  ECONOMY: { name: 'Economy', color: '#2166ac' },
  ENVIRONMENT: { name: 'Environment', color: '#1f7a4d' },
  INFRASTRUCTURE: { name: 'Infrastructure', color: '#7b4fa3' },
  SECURITY: { name: 'Security', color: '#4a4f57' },
  OTHER: { name: 'Other', color: '#98850a' },
};

export const mechanisms = {
  ARRANGED: 'Arranged',
  MANDATED: 'Mandated',
  SELF_INITIATED: 'Self-initiated',
};

export const colors = {
  loaded: '#2166ac',
  published: '#1d2530',
  chance: '#b4530a',
  pale: '#c3cad4',
  synthetic: '#b4530a',
  quiet: '#4d5866',
};

const counts = new Intl.NumberFormat('en');

export const count = (value) => (value == null ? '–' : counts.format(value));
// A range of shares: "96 to 98 %"; one number where both ends are alike.
export const percentRange = ([low, high], digits = 0) => {
  const [from, to] = [low, high].map((share) => (100 * share).toFixed(digits));
  return from === to ? `${from} %` : `${from} to ${to} %`;
};
export const percent = (share, digits = 0) => (share == null ? '–' : `${(100 * share).toFixed(digits)} %`);
