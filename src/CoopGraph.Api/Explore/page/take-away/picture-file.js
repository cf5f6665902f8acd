// A picture as a file that says by itself what it shows: title, sentence, unit, source, data version, citation and address are in it.
import { color } from '../colors.js';
import { font } from '../charts/chart.js';
import { words } from '../words/index.js';
import { citation } from './citation.js';
import { save } from './save.js';

const margin = 24;
const namespace = 'http://www.w3.org/2000/svg';

export async function saveSvg(id, drawing, about, width) {
  save(new Blob([compose(drawing, about, width).text], { type: 'image/svg+xml' }), `coopgraph-${id}-${about.version}.svg`);
}

export async function savePng(id, drawing, about, width) {
  const { text, size } = compose(drawing, about, width);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * size.width, 2 * size.height]; // Twice as many pixels, so that print and slides are sharp.
  const pen = canvas.getContext('2d');
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0, size.width, size.height);
  save(await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); }), `coopgraph-${id}-${about.version}.png`);
}

// The whole file as SVG: the drawing between its title and the lines of its foot.
function compose(drawing, { title, sentence, unit, source, version }, chartWidth) {
  const inner = new DOMParser().parseFromString(drawing.svg(), 'image/svg+xml').documentElement;
  if (inner.querySelector('parsererror') || inner.localName !== 'svg') throw new Error(inner.textContent.trim().slice(0, 200));
  const box = sizeOf(inner, chartWidth);
  const width = box.width + 2 * margin;
  const lines = [];
  let y = margin;
  const write = (text, size, fill, weight = 400) => {
    for (const line of wrapped(text, width - 2 * margin, size, weight)) {
      y += Math.round(1.35 * size);
      lines.push(node('text', { x: margin, y, fill, 'font-size': size, 'font-weight': weight }, line));
    }
  };
  write(title, 22, color('ink'), 600);
  write(`${sentence}.`, 15, color('quiet'));
  const top = y + 14;
  y = top + box.height + 6;
  write(`${source} ${words.frame.unit}: ${unit}. ${words.frame.version(version)}.`, 12, color('quiet'));
  write(`${words.frame.citation}: ${citation(version)}`, 12, color('quiet'));
  const size = { width, height: y + margin };
  const outer = node('svg', { width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': font });
  outer.append(node('title', {}, title), node('desc', {}, `${sentence}. ${source}`), node('rect', { width: size.width, height: size.height, fill: color('paper') }), ...lines);
  for (const [name, value] of Object.entries({ x: margin, y: top, width: box.width, height: box.height })) inner.setAttribute(name, value);
  outer.append(document.importNode(inner, true));
  return { text: new XMLSerializer().serializeToString(outer), size };
}

function sizeOf(svg, width) {
  const view = svg.getAttribute('viewBox')?.split(/[ ,]+/).map(Number);
  return { width: Number.parseFloat(svg.getAttribute('width')) || view?.[2] || width, height: Number.parseFloat(svg.getAttribute('height')) || view?.[3] || width / 2 };
}

function node(name, attributes, ...children) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Lines of a text that fit the width. Text without spaces, such as Chinese, breaks between any two signs.
function wrapped(text, width, size, weight) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${size}px ${font}`;
  const lines = [''];
  for (const part of text.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/g) ?? []) {
    if (lines.at(-1) && pen.measureText(lines.at(-1) + part.trimEnd()).width > width) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trimEnd());
}
