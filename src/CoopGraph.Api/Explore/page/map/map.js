// The map: counties where they lie, ties between them, the areas of prefectures. It is one drawing (SVG) that can be moved, and a file.
import * as d3 from 'd3';
import { font } from '../charts/chart.js';
import { element } from '../dom.js';
import { count } from '../labels.js';
import { words } from '../words/index.js';
import { controls, fitting } from './controls.js';
import { country } from './geometry.js';
import { chosenLayers } from './chosen-layers.js';
import { baseLayers, dots, tieLayers } from './layers.js';
import { fileLegend } from './legend.js';
import { namesInView, writeNames } from './names.js';
import { pointing } from './pointing.js';
import { scaleBar } from './scale-bar.js';
import { standalone, svgElement } from './svg.js';

const room = 16; // Around the country, so that points at its edge are whole.

// Draws a map into the box. model: { counties (of countiesOf), ties: [{ from, to, isSynthetic }] by placeId, roles: Map of placeId to
// 'DONOR' | 'RECIPIENT' | 'BOTH', own: codes of the areas that the map is about }; options: { description, fit: places to show first, or all the
// country; onChoose(placeId) }.
// Returns { svg(), legend(), show(placeIds), choose(placeId, neighbours), dispose() }.
export async function createMap(box, model, { description, fit = [], onChoose = () => {} }) {
  const land = await country();
  const counties = model.counties.map((county) => ({ ...county, xy: land.projection(county.at) }));
  const byPlace = new Map(counties.map((county) => [county.placeId, county]));
  const ties = model.ties.map((tie) => ({ ...tie, from: byPlace.get(tie.from), to: byPlace.get(tie.to) })).filter(({ from, to }) => from && to);
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const { base, areas, areaShapes } = baseLayers(land, counties);
  for (const area of model.own ?? []) areaShapes.get(area)?.classList.add('map-area-own');
  const roles = model.roles ?? new Map();
  const { tieLines, points } = tieLayers(ties, tied, roles);
  const chosen = chosenLayers();
  const untied = dots(counties.filter((county) => !tied.has(county)).map(({ xy }) => xy), 'map-untied', 1.6);
  const moving = svgElement('g', {}, base, untied, tieLines, chosen.under, points, chosen.over);
  const [names, scale] = [svgElement('g'), svgElement('g')];
  const svg = svgElement('svg', { tabindex: 0, role: 'application', 'aria-label': description }, svgElement('rect', { class: 'map-sea', width: '100%', height: '100%' }), moving, names, scale);
  const holder = element('div', { className: 'map' }, svg);
  box.replaceChildren(holder);

  const shown = { land, areas, counties, tied, few: ties.length < 80, chosen: null };
  let [width, height, transform, buttons] = [0, 0, d3.zoomIdentity];
  const place = () => d3.zoomIdentity.scale(width / (land.width + 2 * room)).translate(room, room);
  const toPixel = (xy) => transform.apply(place().apply(xy));
  const toDrawing = (pixel) => place().invert(transform.invert(pixel));
  const isInView = (xy) => { const [x, y] = toPixel(xy); return x > 0 && y > 0 && x < width && y < height; };
  const redraw = () => {
    const isSmall = width < 560;
    moving.setAttribute('transform', `${transform} ${place()}`);
    const { km, pixels } = scaleBar(land.projection, toDrawing, { width, height });
    scale.replaceChildren(
      svgElement('path', { class: 'map-scale', d: `M14,${height - 20}v6h${pixels.toFixed(1)}v-6` }),
      svgElement('text', { class: 'map-name', x: 14, y: height - 26, 'font-size': 12 }, `${count(km)} km`));
    const covers = [buttons, { left: 8, right: Math.max(70, 20 + pixels), top: height - 40, bottom: height - 8 }];
    writeNames(names, namesInView(shown, { k: (transform.k * width) / 1000, isSmall, toPixel, isInView, language: words.language }), { width, height }, isSmall ? 11 : 12, covers);
  };
  const measure = () => {
    width = holder.clientWidth;
    height = Math.round((width * (land.height + 2 * room)) / (land.width + 2 * room));
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('height', height);
    buttons = placeOf(holder.querySelector('.map-buttons'));
  };
  measure();
  const control = controls(holder, svg, () => [width, height], (moved) => {
    transform = moved;
    redraw();
  });
  measure(); // Once more, now that the buttons have their place.
  redraw();
  pointing(holder, svg, counties, { toPixel, toDrawing, width: () => width }, (county) => onChoose(county?.placeId ?? null));
  const observer = new ResizeObserver(() => {
    const before = width;
    if (!holder.clientWidth || holder.clientWidth === before) return;
    measure();
    control.resized(width / before);
  });
  observer.observe(holder);
  const show = (placeIds) => {
    const pixels = placeIds.map((placeId) => byPlace.get(placeId)).filter(Boolean).map(({ xy }) => place().apply(xy));
    if (!pixels.length) return;
    const [[x0, x1], [y0, y1]] = [0, 1].map((axis) => d3.extent(pixels, (pixel) => pixel[axis]));
    control.to(fitting([[x0, y0], [x1, y1]], [width, height]));
  };
  show(fit);
  return {
    svg: () => standalone(svg, font),
    legend: () => fileLegend({
      hasSynthetic: ties.some(({ isSynthetic }) => isSynthetic), roles, hasChosen: shown.chosen !== null, hasTies: ties.length > 0, hasArea: Boolean(model.own?.length),
    }, holder),
    // Moves the map so that it shows these places.
    show,
    // Marks a county with its ties, its rivals' area and its neighbours, or none.
    choose(placeId, neighbours = []) {
      const county = byPlace.get(placeId) ?? null;
      shown.chosen = county;
      for (const shape of areaShapes.values()) shape.classList.remove('map-area-rivals');
      chosen.show(county, { ties, roles, tied, neighbours: neighbours.map((one) => byPlace.get(one)).filter(Boolean) });
      tieLines.classList.toggle('map-dimmed', Boolean(county));
      if (county) areaShapes.get(county.area)?.classList.add('map-area-rivals');
      redraw();
    },
    dispose() {
      observer.disconnect();
      box.replaceChildren();
    },
  };
}

const placeOf = (part) => part && { left: part.offsetLeft, right: part.offsetLeft + part.offsetWidth, top: part.offsetTop, bottom: part.offsetTop + part.offsetHeight };
