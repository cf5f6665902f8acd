// What a reader can choose on the page. Every choice is in the address, so a link shows the same, and back and forward work.
import { issueAreas, mechanisms } from '../labels.js';
import { languages, wrongLanguage } from '../words/index.js';
import { listed } from '../words/punctuation.js';

export const firstYear = 2009;
export const lastYear = 2020;
export const firstDay = '2009-12-31';
export const lastDay = '2020-12-31';

const yearNames = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i));

// The filters that all pictures obey. `isPossible` says whether a value of the address is one; `condition` is what it means as a
// condition of CooperationFilterInput. Provinces are known when the API has named them.
const filters = {
  province: { possible: (provinces) => provinces.map(({ code }) => code), condition: (code) => `parties: {some: {unit: {or: [{code: {eq: "${code}"}}, {province: {code: {eq: "${code}"}}}]}}}` },
  from: { possible: () => yearNames },
  to: { possible: () => yearNames },
  mechanism: { possible: () => mechanisms, condition: (value) => `mechanism: {eq: ${value}}` },
  area: { possible: () => issueAreas, condition: (value) => `issueArea: {eq: ${value}}` },
  provenance: { possible: () => ['ALL', 'PAPER', 'DOCUMENTED', 'CURATED', 'SYNTHETIC'], condition: (value) => (value === 'ALL' ? '' : `provenance: {eq: ${value}}`) },
  confidence: { possible: () => ['HIGH', 'MEDIUM'], condition: (value) => `confidence: {eq: ${value}}` },
};

// The choices of an address: { chosen: { mechanism: 'ARRANGED', … }, wrong: [{ name, value, possible }] }. What is wrong is not chosen.
export function choicesOf(search, provinces) {
  const asked = new URLSearchParams(search);
  const chosen = {};
  const wrong = wrongLanguage ? [{ name: 'lang', value: wrongLanguage, possible: listed(Object.keys(languages)) }] : [];
  const take = (name, isRight, possible) => {
    const value = asked.get(name);
    if (!value) return;
    if (isRight(value)) chosen[name] = value;
    else wrong.push({ name, value, possible });
  };
  for (const [name, { possible }] of Object.entries(filters)) {
    const values = possible(provinces);
    take(name, (value) => values.includes(value), values.length > 12 ? listed([values[0], '…', values.at(-1)]) : listed(values));
  }
  take('day', isDay, `${firstDay} … ${lastDay}`);
  if (chosen.from > chosen.to) {
    wrong.push({ name: 'to', value: chosen.to, possible: `${chosen.from} … ${lastYear}` });
    delete chosen.to;
  }
  return { chosen, wrong };
}

// Whether a text is a day of the map, such as 2015-12-31.
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= firstDay && text <= lastDay;
}

// The conditions that cases must meet. Generated cases are left out unless the reader asks for them: they are no real place's record.
export function conditionsOf(chosen, hasSynthetic) {
  const years = [chosen.from && `gte: ${chosen.from}`, chosen.to && `lte: ${chosen.to}`].filter(Boolean);
  return [
    ...Object.entries(filters).map(([name, { condition }]) => (chosen[name] && condition ? condition(chosen[name]) : '')),
    years.length ? `year: {${years.join(', ')}}` : '',
    hasSynthetic && !chosen.provenance ? 'provenance: {neq: SYNTHETIC}' : '',
  ].filter(Boolean);
}

// The address of the page with one more choice; a choice of '' or null is taken out.
export function addressWith(name, value, search = location.search) {
  const asked = new URLSearchParams(search);
  if (value) asked.set(name, value);
  else asked.delete(name);
  const text = asked.toString();
  return text ? `?${text}` : location.pathname;
}

// Puts a choice into the address, as a step that the reader can go back from. One choice after the other of the same thing is one step:
// so it comes from the keyboard, letter by letter.
export function choose(name, value) {
  const keep = history.state?.choice === name ? 'replaceState' : 'pushState';
  history[keep]({ choice: name }, '', addressWith(name, value));
  dispatchEvent(new Event('chosen'));
}

// The choices of an address that say which cases are meant and how they are shown. The county of the map leaves them as they are.
export const choicesOfCases = () => addressWith('county', null);

// Calls back whenever the address has other choices, of all or of the part that is named. A link within the page changes only what follows #, which
// is no choice. Returns what ends it.
export function onChosen(call, part = choicesOfCases) {
  let last = part();
  const look = () => {
    if (part() === last) return;
    last = part();
    call();
  };
  const events = ['chosen', 'popstate'];
  for (const event of events) addEventListener(event, look);
  return () => events.forEach((event) => removeEventListener(event, look));
}
