// The queries of the page, each a file in the folder queries. Every one runs as it is: its filter is the default of $where.
import texts from 'queries';

const unfiltered = '{level: {eq: COUNTY}}';

// The text of a query, with the conditions that cases must meet written into it, so that what is shown is what was asked.
// `values` replaces the defaults of further variables, each a word, a quoted text or null: { nullModel: 'DEGREE_PRESERVING', day: '2015-12-31' }.
export function queryText(name, conditions = [], values = {}) {
  const where = `{${['level: {eq: COUNTY}', ...conditions].join(', ')}}`;
  const text = texts[name].replace(`= ${unfiltered}`, () => `= ${where}`);
  return Object.entries(values).reduce((filled, [variable, value]) => (value == null ? filled : filled.replace(
    new RegExp(`(\\$${variable}: \\w+!? = )("[^"]*"|\\w+)`),
    (_, start, old) => start + (old.startsWith('"') || !/^[A-Za-z_]\w*$/.test(value) ? JSON.stringify(value) : value))), text);
}
