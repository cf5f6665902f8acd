// Prints pages of the service on A4, into the folder that is named. Prints as one JSON array, of each page, its headings, captions and heads of
// tables, and the lines of each sheet of paper.
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newcomer } from './browser.mjs';
import { settled } from './pages.mjs';

const [root, folder, executablePath] = process.argv.slice(2);
const pages = [
  ['explore', 'explore/', settled], ['unit', 'explore/units/340000', settled], ['case', 'explore/cases/PAPER-01', settled],
  ['report', 'reports/paper-beside-loaded/'], ['chart', 'reports/rankings/?top=60'], ['doc', 'docs/clients'], ['queries', 'docs/queries'],
];
const plain = (line) => line.replace(/\s+/g, ' ').trim();

await mkdir(folder, { recursive: true });
const browser = await launch(executablePath);
const printed = [];
try {
  for (const [name, path, ready = () => {}] of pages) {
    const context = await newcomer(browser, { requests: [], messages: [] }, { viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(new URL(path, root).href);
    await ready(page);
    const file = join(folder, `${name}.pdf`);
    await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
    await page.emulateMedia({ media: 'print' });
    const heads = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, caption, thead tr')].filter((one) => one.getClientRects().length > 0)
      .map((one) => (one.cells ? [...one.cells].map((cell) => cell.textContent).join(' ') : one.textContent)));
    const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    printed.push({ name, heads: heads.map(plain), sheets: sheets.map((sheet) => sheet.split('\n').map(plain).filter(Boolean)) });
    await context.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(printed));
