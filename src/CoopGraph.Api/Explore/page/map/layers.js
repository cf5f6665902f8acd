// The layers of a map that are drawn once: sea, areas of prefectures in their provinces, and the borders.
import { areasOf } from './geometry.js';
import { svgElement } from './svg.js';

let made = 0;

// { base: the group, areas: all areas, areaShapes: Map of an area's code to its element }. Counties have their xy in the drawing's units.
export function baseLayers({ provinces, outline }, counties) {
  const id = `map-${++made}`;
  const byProvince = Map.groupBy(counties, ({ province }) => province);
  const areaShapes = new Map();
  const areas = [];
  const clips = [];
  const land = provinces.map(({ code, shape, bounds }) => {
    const cells = areasOf(byProvince.get(code) ?? [], bounds);
    areas.push(...cells.areas);
    clips.push(svgElement('clipPath', { id: `${id}-${code}` }, svgElement('path', { d: shape })));
    return svgElement('g', { 'clip-path': `url(#${id}-${code})` },
      svgElement('path', { d: shape, class: 'map-shade-0' }),
      ...cells.areas.map(({ code: area, shape: cell, shade, name }) => {
        const element = svgElement('path', { d: cell, class: `map-shade-${shade}`, 'data-area': area }, svgElement('title', {}, name));
        areaShapes.set(area, element);
        return element;
      }),
      svgElement('path', { d: cells.borders, class: 'map-line map-borders', 'data-borders': code }));
  });
  return {
    areas,
    areaShapes,
    base: svgElement('g', {}, svgElement('defs', {}, ...clips), ...land, svgElement('path', { d: provinces.map(({ shape }) => shape).join(''), class: 'map-line map-edges' }), svgElement('path', { d: outline, class: 'map-line map-coast' })),
  };
}

// Points of one size at every zoom, in one path: lines without length have round ends.
export const dots = (points, className, width) => svgElement('path', {
  class: `map-line ${className}`, d: points.map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}h0`).join(''), 'stroke-width': width,
});

// The ties, and the points of the counties that they tie, each kind in one path: thousands are drawn as fast as ten.
export function tieLayers(ties, tied, roles) {
  const few = ties.length < 80;
  const look = few ? { width: 1.8, opacity: 0.8 } : { width: 1, opacity: ties.length > 5000 ? 0.08 : 0.45 };
  const byLook = Map.groupBy(tied, ({ placeId }) => lookOf(roles.get(placeId)));
  return {
    tieLines: svgElement('g', {}, ...tieLinesOf(ties, look)),
    points: svgElement('g', {}, ...['map-tied', 'map-donor', 'map-recipient'].map((className) => dots((byLook.get(className) ?? []).map(({ xy }) => xy), className, few ? 8 : 4))),
  };
}

// How a county that takes part looks, by its role.
export const lookOf = (role) => ({ DONOR: 'map-donor', RECIPIENT: 'map-recipient' })[role] ?? 'map-tied';

// Ties in a path for each kind: of real cases, and SYNTHETIC.
export const tieLinesOf = (ties, look) => [
  lines(ties.filter(({ isSynthetic }) => !isSynthetic), 'map-tie', look),
  lines(ties.filter(({ isSynthetic }) => isSynthetic), 'map-tie-synthetic', look),
];

// Ties in one path, bent so that those that lie over each other stay apart; very many are straight.
function lines(ties, className, { width, opacity }) {
  const isBent = ties.length < 5000;
  const d = ties.map(({ from: { xy: [x0, y0] }, to: { xy: [x1, y1] } }) => {
    const [bendX, bendY] = [(x0 + x1) / 2 + (y1 - y0) * 0.12, (y0 + y1) / 2 - (x1 - x0) * 0.12];
    return isBent ? `M${x0.toFixed(1)},${y0.toFixed(1)}Q${bendX.toFixed(1)},${bendY.toFixed(1)} ${x1.toFixed(1)},${y1.toFixed(1)}` : `M${x0.toFixed(1)},${y0.toFixed(1)}L${x1.toFixed(1)},${y1.toFixed(1)}`;
  }).join('');
  return svgElement('path', { class: `map-line ${className}`, d, 'stroke-width': width, 'stroke-opacity': opacity });
}
