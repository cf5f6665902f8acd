// The county that the reader chose on the map, by its code in the address: county=340122.
import { addressWith } from './choices.js';

export const countyOf = (search = location.search) => new URLSearchParams(search).get('county') || null;

// Puts a county into the address, or takes it out. Each one is a step that the reader can go back from.
export function chooseCounty(code) {
  if (code === countyOf()) return;
  history.pushState({ choice: 'county' }, '', addressWith('county', code));
  dispatchEvent(new Event('chosen'));
}

// What is wrong with the county of the address, as a list like that of choicesOf. Where the counties are not known, nothing is.
export function wrongCounty(counties, possible) {
  const value = countyOf();
  return !value || !counties || counties.some(({ code }) => code === value) ? [] : [{ name: 'county', value, possible }];
}
