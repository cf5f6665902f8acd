// A picture as a file that says by itself what it shows.
import { save } from './save.js';
import { sheet } from './sheet.js';

export async function saveSvg(id, drawing, about, width) {
  save(new Blob([sheet(drawing, about, width).text], { type: 'image/svg+xml' }), `coopgraph-${id}-${about.version}.svg`);
}

export async function savePng(id, drawing, about, width) {
  const { text, size } = sheet(drawing, about, width);
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
