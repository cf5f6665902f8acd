// The queries of the page, each a file in the folder queries. Every one runs as it is: its filter is the default of $where.
const files = new Map();
const unfiltered = '{level: {eq: COUNTY}}';

// The text of a query, with the conditions that cases must meet written into it, so that what is shown is what was asked.
// `values` replaces the defaults of further variables, each a word, a quoted text or null: { nullModel: 'DEGREE_PRESERVING', day: '2015-12-31' }.
export async function queryText(name, conditions = [], values = {}) {
  if (!files.has(name)) files.set(name, read(name));
  const where = `{${['level: {eq: COUNTY}', ...conditions].join(', ')}}`;
  const text = (await files.get(name)).replace(`= ${unfiltered}`, () => `= ${where}`);
  return Object.entries(values).reduce((filled, [variable, value]) => (value == null ? filled : filled.replace(
    new RegExp(`(\\$${variable}: \\w+!? = )("[^"]*"|\\w+)`),
    (_, start, old) => start + (old.startsWith('"') || !/^[A-Za-z_]\w*$/.test(value) ? JSON.stringify(value) : value))), text);
}

async function read(name) {
  const response = await fetch(new URL(`queries/${name}.graphql`, import.meta.url));
  if (response.ok) return (await response.text()).trimEnd();
  files.delete(name);
  throw new Error(`The query ${name} was not found on the server (status ${response.status}).`);
}
