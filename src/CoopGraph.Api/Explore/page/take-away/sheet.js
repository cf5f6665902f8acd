// What a picture's file contains, from top to bottom: title, sentence, drawing, legend, notes, source, unit, data version, citation.
import { font } from '../charts/chart.js';
import { widthOf, wrapped } from '../charts/wrap.js';
import { color } from '../colors.js';
import { svgElement } from '../map/svg.js';
import { words } from '../words/index.js';
import { labelled, sentences } from '../words/punctuation.js';
import { citation } from './citation.js';

const margin = 24;
const mark = { width: 26, height: 14 }; // Of a legend's entry, in pixels, as on the page.

// The sheet as SVG: { text, size }. `about` is { title, sentence, unit, source, version, notes }, `drawing` is what draws, with a legend if it has none inside.
export function sheet(drawing, { title, sentence, unit, source, version, notes = [] }, chartWidth) {
  const inner = parsed(drawing.svg());
  const box = sizeOf(inner, chartWidth);
  const across = box.width;
  const parts = [];
  let y = margin;
  const write = (text, size, fill, weight) => {
    for (const line of wrapped(text, across, size, weight)) {
      y += Math.round(1.35 * size);
      parts.push(svgElement('text', { x: margin, y, fill, 'font-size': size, 'font-weight': weight }, line));
    }
  };
  const place = (svg, x, top, { width, height }) => {
    for (const [name, value] of Object.entries({ x, y: top, width, height })) svg.setAttribute(name, value);
    parts.push(document.importNode(svg, true));
  };
  write(title, 22, color('ink'), 600);
  write(sentences(sentence), 15, color('quiet'));
  y += 14;
  place(inner, margin, y, box);
  y += box.height + 6;
  for (const row of rowsOf(drawing.legend?.() ?? [], across)) {
    y += 20;
    for (const { svg, name, x } of row) {
      place(parsed(svg), margin + x, y - 11, mark);
      parts.push(svgElement('text', { x: margin + x + mark.width + 6, y, fill: color('quiet'), 'font-size': 13 }, name));
    }
  }
  for (const note of notes) {
    y += 4;
    write(note, 12, color('ink'));
  }
  y += 4;
  write(sentences(source, labelled(words.frame.unit, unit), words.frame.version(version)), 12, color('quiet'));
  write(labelled(words.frame.citation, citation(version)), 12, color('quiet'));
  const size = { width: across + 2 * margin, height: y + margin };
  const outer = svgElement('svg', { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': font },
    svgElement('title', {}, title), svgElement('desc', {}, sentences(sentence, source)), svgElement('rect', { ...size, fill: color('paper') }), ...parts);
  return { text: new XMLSerializer().serializeToString(outer), size };
}

// The entries of a legend in rows that fit: [[{ svg, name, x }, …], …].
function rowsOf(entries, across) {
  const rows = [];
  let end = Infinity;
  for (const { svg, name } of entries) {
    const width = mark.width + 6 + widthOf(name, 13);
    if (end + 16 + width > across) {
      rows.push([]);
      end = -16;
    }
    rows.at(-1).push({ svg, name, x: end + 16 });
    end += 16 + width;
  }
  return rows;
}

function parsed(text) {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (svg.querySelector('parsererror') || svg.localName !== 'svg') throw new Error(svg.textContent.trim().slice(0, 200));
  return svg;
}

function sizeOf(svg, width) {
  const view = svg.getAttribute('viewBox')?.split(/[ ,]+/).map(Number);
  return { width: Number.parseFloat(svg.getAttribute('width')) || view?.[2] || width, height: Number.parseFloat(svg.getAttribute('height')) || view?.[3] || width / 2 };
}
