// How a chosen county is marked: a ring around its point, and its ties strong over the others. Points and ties stay in their colours.
import { dots, lookOf, tieLinesOf } from './layers.js';
import { svgElement } from './svg.js';

// { under: the layer below the points of counties, over: the one above them, show(county or null, what is drawn around it) }.
export function chosenLayers() {
  const [under, over] = [svgElement('g'), svgElement('g')];
  return {
    under,
    over,
    show(county, { ties, roles, tied, neighbours }) {
      // Neighbours lie below the points, so that those that take part still look like it.
      under.replaceChildren(...(county ? [
        ...tieLinesOf(ties.filter(({ from, to }) => from === county || to === county), { width: 2.5 }),
        dots(neighbours.map(({ xy }) => xy), 'map-neighbours', 8),
      ] : []));
      over.replaceChildren(...(county ? [
        dots([county.xy], 'map-ring', 18),
        dots([county.xy], 'map-ring-room', 14),
        dots([county.xy], tied.has(county) ? lookOf(roles.get(county.placeId)) : 'map-untied', 9),
      ] : []));
    },
  };
}
