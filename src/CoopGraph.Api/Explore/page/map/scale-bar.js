// How long a bar is that means a round number of kilometres where the middle of the map is: { km, pixels }.
import * as d3 from 'd3';
const earth = 6371.0088; // Its mean radius in kilometres (IUGG).

export function scaleBar(projection, toDrawing, { width, height }) {
  const [left, right] = [[width / 2 - 50, height / 2], [width / 2 + 50, height / 2]].map((pixel) => projection.invert(toDrawing(pixel)));
  const kmPerPixel = (d3.geoDistance(left, right) * earth) / 100;
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].findLast((one) => one / kmPerPixel <= 120) ?? 1;
  return { km, pixels: km / kmPerPixel };
}
