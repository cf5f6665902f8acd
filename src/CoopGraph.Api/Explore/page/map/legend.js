// What the marks of the map mean.
import { element } from '../dom.js';
import { words } from '../words/index.js';
import { standalone, svgElement } from './svg.js';

const text = words.map.legend;
const line = (className, width = 2) => svgElement('path', { class: `map-line ${className}`, d: 'M1,7H25', 'stroke-width': width });
const dot = (className, width = 8) => svgElement('path', { class: `map-line ${className}`, d: 'M13,7h0', 'stroke-width': width });
const ring = () => svgElement('g', {}, dot('map-ring', 13), dot('map-ring-room', 9));
const area = (className) => svgElement('rect', { class: className, x: 2, y: 1, width: 22, height: 12 });

// The entries that the map has something of.
export function legend({ hasSynthetic, roles, hasChosen, hasTies = true, hasArea = false }) {
  const played = new Set(roles.values());
  const entries = [
    ...(hasTies ? [[line('map-tie'), text.tie]] : []),
    ...(hasSynthetic ? [[line('map-tie-synthetic'), text.synthetic]] : []),
    ...(played.has('DONOR') ? [[dot('map-donor'), text.donor]] : []),
    ...(played.has('RECIPIENT') ? [[dot('map-recipient'), text.recipient]] : []),
    ...(hasTies ? [[dot('map-tied'), played.has('DONOR') || played.has('RECIPIENT') ? text.other : text.part]] : []),
    [dot('map-untied', 4), text.untied],
    [line('map-borders'), text.borders],
    ...(hasArea ? [[area('map-area-own'), text.area]] : []),
    ...(hasChosen ? [[ring(), text.chosen], [area('map-area-rivals'), text.rivals], [dot('map-neighbours'), text.neighbours]] : []),
  ];
  return element('ul', { className: 'map-legend' }, ...entries.map(([mark, name]) => element('li', {}, svgElement('svg', { viewBox: '0 0 26 14', 'aria-hidden': 'true' }, mark), name)));
}

// The same entries for a file: [{ svg, name }, …]. What marks look like is in the style sheet, so they are in the page for that moment.
export function fileLegend(shown, holder) {
  const list = legend(shown);
  holder.append(list);
  const entries = [...list.children].map((item) => ({ svg: standalone(item.firstChild, ''), name: item.textContent }));
  list.remove();
  return entries;
}
