// Text in lines that fit a width, which drawings need since they have no paragraphs.
import { font } from './chart.js';

const [opening, closing, han] = ['“（《', '”）》，。：；、！？', '⺀-鿿＀-￯'];
const latin = `[^\\s${han}${opening}${closing}]`;

// What stays together: a word, a number with its "%", one Chinese sign, each with the marks around it.
const parts = new RegExp(`[${opening}]*(?:${latin}+(?: %${latin}*)?|[${han}])[${closing}]*\\s*|\\s+|.`, 'gu');

const pen = document.createElement('canvas').getContext('2d');

export function widthOf(text, size, weight = 400) {
  pen.font = `${weight} ${size}px ${font}`;
  return pen.measureText(text).width;
}

// A word that is longer than a line, such as an address, is broken anywhere.
export function wrapped(text, width, size, weight = 400) {
  const fits = (line) => widthOf(line.trimEnd(), size, weight) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const piece of (paragraph.match(parts) ?? []).flatMap((part) => (fits(part) ? [part] : [...part]))) {
      if (lines.at(-1) && !fits(lines.at(-1) + piece)) lines.push('');
      lines[lines.length - 1] += piece;
    }
    return lines.map((line) => line.trim());
  });
}
