// Names on the map: of provinces, nearer by those of prefectures, and of counties where they fit without covering another.
import { font } from '../charts/chart.js';
import { svgElement } from './svg.js';

const pen = document.createElement('canvas').getContext('2d');

// Writes as many of the names as fit into the box and beside what covers it (boxes in its pixels), the first ones first. names: [{ text, at: [x, y], className, dx }] in pixels of the box;
// one with dx has its start beside its point, others are centred.
export function writeNames(layer, names, { width, height }, size, covers) {
  const taken = [...covers];
  const written = [];
  pen.font = `600 ${size}px ${font}`;
  for (const { text, at: [x, y], className, dx } of names) {
    const wide = pen.measureText(text).width;
    for (const left of dx ? [x + dx, x - dx - wide] : [x - wide / 2]) {
      const box = { left, right: left + wide, top: y - size * 0.6, bottom: y + size * 0.6 };
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      written.push(svgElement('text', { x: left.toFixed(1), y: (y + size * 0.35).toFixed(1), class: `map-name ${className}`, 'font-size': size }, text));
      break;
    }
  }
  layer.replaceChildren(...written);
}

// The names of what is in view, by how near it is: provinces, then prefectures, then counties; those that are tied before others.
// view: { k, isSmall, toPixel, isInView, language }.
export function namesInView({ land, areas, counties, tied, few, chosen }, { k, isSmall, toPixel, isInView, language }) {
  const named = (text, xy, className, dx) => ({ text, at: toPixel(xy), className, dx });
  const inView = (units) => units.filter(({ xy, middle }) => isInView(xy ?? middle));
  return [
    ...(chosen ? [named(chosen.name, chosen.xy, '', 12)] : []),
    ...(few || k > 9 ? inView([...tied].filter((county) => county !== chosen)).slice(0, 200).map(({ name, xy }) => named(shortName(name), xy, '', 7)) : []),
    ...(k > 2.2 ? inView(areas).map(({ name, middle }) => named(name, middle, 'map-name-area')) : []),
    ...(k <= (isSmall ? 2.2 : 4) ? land.provinces.map(({ names, middle }) => named(shortProvince(names[language]), middle, 'map-name-province')) : []),
    ...(k > 9 ? inView(counties.filter((county) => !tied.has(county) && county !== chosen)).slice(0, 300).map(({ name, xy }) => named(shortName(name), xy, 'map-name-area', 5)) : []),
  ];
}

const shortName = (name) => name.replace(/ (County|District|City)$/, '');
const shortProvince = (name) => name.replace(/(维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/, '');

const overlap = (a, b) => a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
