// The county that a reader chose on the map: its ties, rivals and neighbours, and the way to its page.
import { element } from '../dom.js';
import { count } from '../labels.js';
import { unitAddress, unitLink } from '../links.js';
import { words } from '../words/index.js';
import { between, colon, comma } from '../words/punctuation.js';

const text = words.map;
const most = 12;

// A panel about a county; pairs are those on the map, neighbours and rivals come with the API's answer.
export function chosenPanel(county, pairs, neighbours, rivals, day) {
  const partners = pairs.filter(({ from, to }) => [from.placeId, to.placeId].includes(county.placeId)).map(({ from, to }) => (from.placeId === county.placeId ? to : from));
  return element('section', { className: 'map-chosen', role: 'region', ariaLabel: county.name },
    element('h3', {}, county.name, comma, county.areaName),
    list(text.tiesOf(count(partners.length)), partners, day),
    list(text.rivalsOf(count(rivals.length)), rivals, day),
    list(text.neighboursOf(count(neighbours.length)), neighbours, day),
    element('p', {}, element('a', { href: unitAddress(county.code, day) }, text.page(county.name))));
}

function list(name, units, day) {
  const links = units.slice(0, most).flatMap((unit, i) => [i ? between : '', unitLink(unit, day)]);
  return element('p', {}, name, colon, ...(links.length ? links : ['–']), units.length > most ? words.unit.more(count(units.length - most)) : '');
}
