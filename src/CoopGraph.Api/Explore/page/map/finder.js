// A county by its name or code, for those who do not point.
import { element } from '../dom.js';
import { count } from '../labels.js';
import { words } from '../words/index.js';
import { listed } from '../words/punctuation.js';

const text = words.map;
const mostNamed = 5;

// A field with a list of all counties. Calls back with the county that is meant, or null where the field was emptied; says in words where none or
// several are meant.
export function finder(counties, day, onChoose) {
  const list = element('datalist', { id: 'map-counties' }, ...counties.map((county) => element('option', { value: labelOf(county) })));
  const said = element('p', { className: 'map-said', role: 'status' });
  const input = element('input', { type: 'search', autocomplete: 'off' });
  input.setAttribute('list', list.id);
  const find = () => {
    const asked = input.value.trim();
    const found = asked ? matching(counties, asked) : [];
    said.textContent = '';
    if (found.length === 1 || !asked) onChoose(found[0] ?? null);
    else said.textContent = found.length ? several(found) : text.findNone(asked, day);
  };
  input.addEventListener('change', find);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') find();
  });
  return element('div', { className: 'map-find' }, element('label', {}, text.find, ' ', input), list, said, element('span', {}, text.move));
}

const labelOf = ({ name, areaName }) => `${name} (${areaName})`;
const plain = (name) => name.toLowerCase().replace(/\s+/g, ' ');

// The counties that a text means: by code or list entry, else by full name, else by the words or signs that a name begins with.
function matching(counties, asked) {
  const sought = plain(asked);
  const by = (is) => counties.filter(({ names }) => names.some((name) => is(plain(name))));
  const ways = [
    () => counties.filter((county) => county.code === asked || plain(labelOf(county)) === sought),
    () => by((name) => name === sought),
    () => by((name) => name.startsWith(`${sought} `)),
    () => by((name) => name.startsWith(sought)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length) return found;
  }
  return [];
}

function several(found) {
  const more = found.length > mostNamed ? words.unit.more(count(found.length - mostNamed)) : '';
  return text.findSeveral(count(found.length), listed(found.slice(0, mostNamed).map(labelOf)) + more);
}
