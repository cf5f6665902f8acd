// What the paper prints in numbers, and pictures draw beside the loaded values. Shares are 0 to 1 of its cases.
export const published = {
  cases: 1126,
  // Of all cases, by how they came about.
  mechanisms: { ARRANGED: 0.59, MANDATED: 0.12, SELF_INITIATED: 0.29 },
  // Of cases, those whose parties belong to different prefectures: of all, and of the economic ones.
  crossPrefecture: { ALL: 0.85, ECONOMY: 0.91 },
  // Cases of the province with the fewest of the eight that were studied, by its code.
  casesOfProvince: { 140000: 33 },
  // The pairs of rich and poor counties that Anhui formed.
  anhuiPairings: 20,
};
