// The country as shapes: its provinces, and, drawn around the centres of counties, the areas of the prefectures of a day.
import * as d3 from 'd3';
import { Unreachable } from '../api.js';
import { pages } from '../place.js';

const size = 1000; // The width of the drawing's own units; its height follows from the country's shape.

let outlines;

// The outlines of the country and its provinces with their projection: { projection, width, height, outline, provinces: [{ code, names, shape,
// middle, bounds }] }, in units of the drawing.
export function country() {
  outlines ??= Promise.all(['provinces', 'country'].map(outlineOf)).then(([provinces, whole]) => {
    // Equal areas, and the parallels that are usual for China: what looks as large is as large.
    const projection = d3.geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]).fitWidth(size, provinces);
    const path = d3.geoPath(projection).digits(1);
    const [, [, bottom]] = path.bounds(provinces);
    return {
      projection,
      width: size,
      height: Math.ceil(bottom),
      outline: path(whole),
      provinces: provinces.features.map((feature) => ({
        code: feature.properties.code, names: { en: feature.properties.name, zh: feature.properties.name_zh }, shape: path(feature), middle: path.centroid(feature), bounds: path.bounds(feature),
      })),
    };
  }).catch((error) => {
    outlines = undefined;
    throw error;
  });
  return outlines;
}

async function outlineOf(name) {
  const response = await fetch(new URL(`outlines/${name}.geojson`, pages)).catch((error) => { throw new Unreachable(error.message); });
  if (!response.ok) throw new Unreachable(`status ${response.status}`);
  return turned(await response.json());
}

// GeoJSON has outer rings counter-clockwise (RFC 7946), D3 has them clockwise, as seen from above; the wrong way round is the rest of the earth.
function turned(collection) {
  const turn = ({ type, coordinates }) => ({ type, coordinates: type === 'Polygon' ? coordinates.map((ring) => ring.toReversed()) : coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())) });
  return { ...collection, features: collection.features.map((feature) => ({ ...feature, geometry: turn(feature.geometry) })) };
}

// The cells of a province's counties: areas = [{ code, name, shape, middle, shade }], one for each prefecture, and the borders between them as
// one path. A cell has all that is nearer to its county's centre than to another one's, so the borders are schematic.
export function areasOf(counties, [[west, north], [east, south]]) {
  const around = Math.max(east - west, south - north) + 10;
  const middle = [(west + east) / 2, (north + south) / 2];
  // Points far around make every edge between two counties one with two ends.
  const ring = Array.from({ length: 16 }, (_, i) => [middle[0] + 3 * around * Math.cos(i * Math.PI / 8), middle[1] + 3 * around * Math.sin(i * Math.PI / 8)]);
  const delaunay = d3.Delaunay.from([...counties.map(({ xy }) => xy), ...ring]);
  const voronoi = delaunay.voronoi([middle[0] - 4 * around, middle[1] - 4 * around, middle[0] + 4 * around, middle[1] + 4 * around]);
  const { lines, pairs } = bordersOf(counties, delaunay, voronoi);
  const areas = shapesOf(counties, voronoi);
  const shades = shadesOf(areas, pairs);
  return { areas: areas.map((area) => ({ ...area, shade: shades.get(area.code) })), borders: lines.join('') };
}

function shapesOf(counties, voronoi) {
  const areas = new Map();
  counties.forEach(({ area, areaName, xy }, i) => {
    const known = areas.get(area) ?? { code: area, name: areaName, shape: '', centres: [] };
    known.shape += rounded(voronoi.renderCell(i));
    known.centres.push(xy);
    areas.set(area, known);
  });
  return [...areas.values()].map(({ centres, ...area }) => ({ ...area, middle: [d3.mean(centres, ([x]) => x), d3.mean(centres, ([, y]) => y)] }));
}

function bordersOf(counties, { halfedges, triangles }, { circumcenters }) {
  const lines = [];
  const pairs = [];
  const point = (triangle) => `${circumcenters[2 * triangle].toFixed(1)},${circumcenters[2 * triangle + 1].toFixed(1)}`;
  halfedges.forEach((twin, edge) => {
    if (twin < edge) return;
    const [one, other] = [counties[triangles[edge]], counties[triangles[edge % 3 === 2 ? edge - 2 : edge + 1]]];
    if (!one || !other || one.area === other.area) return;
    lines.push(`M${point(Math.floor(edge / 3))}L${point(Math.floor(twin / 3))}`);
    pairs.push([one.area, other.area]);
  });
  return { lines, pairs };
}

const rounded = (path) => path?.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(1)) ?? '';

// A shade for each area, 0 to 3, other than those of its neighbours where four are enough.
function shadesOf(areas, pairs) {
  const shades = new Map();
  for (const { code } of areas) {
    const taken = new Set(pairs.flatMap(([one, other]) => (one === code ? [shades.get(other)] : other === code ? [shades.get(one)] : [])));
    shades.set(code, [0, 1, 2, 3].find((shade) => !taken.has(shade)) ?? 0);
  }
  return shades;
}
