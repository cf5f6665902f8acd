// How a reader moves the map: buttons, keys, the wheel with Ctrl, the mouse, and fingers: two at any time; one moves the page while the whole
// map is in sight, and the map once it is larger than its box.
import * as d3 from 'd3';
import { button, element } from '../dom.js';
import { words } from '../words/index.js';

const text = words.map;
const step = 60;

// Moves `svg`, whose size in pixels `size()` tells, by calling `moved(transform)`, which is one of pixels. Puts the buttons into the box.
// Returns { to(transform), resized(ratio) }.
export function controls(box, svg, size, moved) {
  const selection = d3.select(svg);
  const isNear = () => d3.zoomTransform(svg).k > 1.001;
  const zoom = d3.zoom().scaleExtent([1, 60]).extent(() => [[0, 0], size()])
    .filter((event) => (event.type === 'wheel' ? event.ctrlKey : event.type.startsWith('touch') ? event.touches.length > 1 || isNear() : !event.button))
    .on('zoom', ({ transform }) => {
      svg.classList.toggle('is-near', isNear());
      moved(transform);
    });
  const bound = () => {
    const [width, height] = size();
    zoom.translateExtent([[-width / 4, -height / 4], [1.25 * width, 1.25 * height]]);
  };
  bound();
  selection.call(zoom).on('dblclick.zoom', null);
  const by = (factor) => selection.call(zoom.scaleBy, factor);
  const home = () => selection.call(zoom.transform, d3.zoomIdentity);
  const keys = {
    '+': () => by(1.5), '=': () => by(1.5), '-': () => by(1 / 1.5), 0: home,
    ArrowLeft: () => move(step, 0), ArrowRight: () => move(-step, 0), ArrowUp: () => move(0, step), ArrowDown: () => move(0, -step),
  };
  const move = (x, y) => selection.call(zoom.translateBy, x / d3.zoomTransform(svg).k, y / d3.zoomTransform(svg).k);
  svg.addEventListener('keydown', (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  box.append(element('div', { className: 'map-buttons' },
    button('+', () => by(1.5), { title: text.nearer, ariaLabel: text.nearer }),
    button('−', () => by(1 / 1.5), { title: text.farther, ariaLabel: text.farther }),
    button('⌂', home, { title: text.whole, ariaLabel: text.whole })));
  const to = (transform) => selection.call(zoom.transform, transform);
  return {
    to,
    resized(ratio) {
      const { k, x, y } = d3.zoomTransform(svg);
      bound();
      to(d3.zoomIdentity.translate(ratio * x, ratio * y).scale(k));
    },
  };
}

// The transform that shows an extent [[x0, y0], [x1, y1]] with room around it.
export function fitting([[x0, y0], [x1, y1]], [width, height]) {
  const k = Math.max(1, Math.min(24, 0.8 / Math.max((x1 - x0) / width, (y1 - y0) / height, 1e-3)));
  return d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
}
