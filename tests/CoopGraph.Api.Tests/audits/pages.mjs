// What the scripts that look at the pages of pictures share: a visit, and what is to be seen of each picture.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { newcomer } from './browser.mjs';

export { launch } from './browser.mjs';

// Opens a page, has `look` look at it, and closes it. Requests and messages go into `seen`. The browser tells of an answer that a test
// replaced, too; the page says why.
export async function visit(browser, seen, url, look, { prepare = () => {}, ...options } = {}) {
  const context = await newcomer(browser, seen, { viewport: { width: 1440, height: 900 }, isExpected: (text) => text.includes('Failed to load resource'), ...options });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(url);
  await look(page);
  await context.close();
}

export async function settled(page) {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('.picture')];
    return all.length > 0 && all.every((picture) => picture.getAttribute('aria-busy') === 'false');
  });
  await page.waitForTimeout(300); // Pictures are drawn anew when the page has got its width.
}

export const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

export function pictures(page) {
  return page.locator('.picture').evaluateAll((all) => all.map((picture) => {
    const drawing = picture.querySelector('.chart svg');
    const box = drawing?.getBoundingClientRect();
    const isCut = (text) => {
      const at = text.getBoundingClientRect();
      return at.width > 0 && (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1);
    };
    const texts = [...(drawing?.querySelectorAll('text') ?? [])];
    // Texts that lie on each other or, in charts, on a dot or within three pixels of its sides. A line is some two pixels higher than its
    // letters, at the top and at the foot. Of slanted texts the box says little.
    const boxOf = (one) => one.getBoundingClientRect();
    const letters = texts.filter((text) => text.textContent.trim() && text.getCTM()?.b === 0 && boxOf(text).width > 0)
      .map((text) => ({ text: text.textContent, ...boxWith(boxOf(text), 0, -2) }));
    const isDot = ({ width, height }) => [width, height].every((length) => length > 8 && length < 18);
    const shapes = picture.querySelector('.map') ? [] : [...(drawing?.querySelectorAll('path:not([fill="none"])') ?? [])];
    const dots = shapes.map(boxOf).filter(isDot).map((one) => ({ text: 'a dot', ...boxWith(one, 3, 0) }));
    const isOn = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const touching = letters.flatMap((one, i) => [...letters.slice(i + 1), ...dots].filter((other) => isOn(one, other)).map((other) => `${one.text} | ${other.text}`));
    function boxWith({ left, right, top, bottom }, across, up) { return { left: left - across, right: right + across, top: top - up, bottom: bottom + up }; }
    return {
      id: picture.id,
      title: picture.querySelector('h2').textContent,
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      drawn: drawing?.querySelectorAll('path, text').length ?? 0,
      texts: texts.map((text) => text.textContent),
      cut: texts.filter(isCut).map((text) => text.textContent),
      touching,
      error: picture.querySelector('.error')?.textContent ?? '',
      synthetic: picture.querySelector('.synthetic:not([hidden])')?.textContent ?? '',
      source: picture.querySelector('.source')?.textContent ?? '',
      notes: [...picture.querySelectorAll('.note')].map((note) => note.textContent),
      caption: picture.querySelector('caption')?.textContent ?? '',
      cells: [...picture.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
      total: [...(picture.querySelector('tfoot tr')?.cells ?? [])].map((cell) => cell.textContent),
      queries: [...picture.querySelectorAll('.query pre')].map((text) => text.textContent),
      ide: [...picture.querySelectorAll('.query a')].map((link) => link.href),
    };
  }));
}

// One picture by its id.
export const picture = async (page, id) => (await pictures(page)).find((one) => one.id === id);

// The text of axe, which a page evaluates before its violations are asked for.
export const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Serious findings of axe.
export async function violations(page) {
  const { violations: all } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return all.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')}`);
}
