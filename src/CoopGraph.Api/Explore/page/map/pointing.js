// What a reader points at: the nearest county, with its name beside the pointer.
import * as d3 from 'd3';
import { element } from '../dom.js';
import { comma } from '../words/punctuation.js';

const reach = { touch: 24, mouse: 14 }; // Pixels within which a county is meant.

// view: { toPixel, toDrawing, width() }. Calls `onChoose` with the county that is clicked, or null.
export function pointing(box, svg, counties, view, onChoose) {
  const finder = d3.Delaunay.from(counties.map(({ xy }) => xy));
  const tip = element('div', { className: 'map-tip', hidden: true });
  const nearest = (event) => {
    const pixel = d3.pointer(event, svg);
    const found = counties[finder.find(...view.toDrawing(pixel))];
    const [x, y] = found ? view.toPixel(found.xy) : [];
    return found && Math.hypot(x - pixel[0], y - pixel[1]) < (reach[event.pointerType] ?? reach.mouse) ? found : null;
  };
  box.append(tip);
  svg.addEventListener('pointermove', (event) => {
    const found = nearest(event);
    tip.hidden = !found;
    if (!found) return;
    const [x, y] = view.toPixel(found.xy);
    tip.textContent = [found.name, found.areaName].join(comma);
    tip.style.left = `${Math.max(0, Math.min(x + 10, view.width() - 190))}px`;
    tip.style.top = `${y + 10}px`;
  });
  svg.addEventListener('pointerleave', () => { tip.hidden = true; });
  svg.addEventListener('click', (event) => onChoose(nearest(event)));
  svg.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onChoose(null);
  });
}
