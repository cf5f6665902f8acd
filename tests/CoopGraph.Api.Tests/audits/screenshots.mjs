// Looks at every page of the service at three widths, by day and by night, and takes a screenshot of each look into the folder that is
// named. Prints the looks as one JSON array. The pages of pictures are looked at in both languages; the others have one.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, newcomer } from './browser.mjs';
import { axe, overflows, violations } from './pages.mjs';

const [root, folder, executablePath] = process.argv.slice(2);
const isDrawn = '.picture[aria-busy="false"]';
const pages = [
  ['home', ''], ['reports', 'reports/'], ['report', 'reports/partners-outside-prefecture/?county=340122'], ['report-refused', 'reports/partners-outside-prefecture/?county=1'],
  ['exports', 'exports/'], ['docs', 'docs/'], ['doc', 'docs/queries'], ['missing', 'explore/nosuchpage'],
  ['graphiql', 'graphiql/', '.graphiql-container'], ['ide', 'graphql/', '#root *'],
  ...[['explore', 'explore/'], ['unit', 'explore/units/340122'], ['case', 'explore/cases/PAPER-01'], ['unit-unknown', 'explore/units/999999', '#wrong:not([hidden])']].flatMap(([name, path, sign = isDrawn]) => [
    [`${name}-en`, path, sign], [`${name}-zh`, `${path}?lang=zh`, sign],
  ]),
];

await mkdir(folder, { recursive: true });
const browser = await launch(executablePath);
let looks;
try {
  // Both at once, for machines with several cores.
  looks = (await Promise.all(['light', 'dark'].map(lookAtAll))).flat();
} finally {
  await browser.close();
}
console.log(JSON.stringify(looks));

async function lookAtAll(scheme) {
  const looks = [];
  for (const [name, path, sign = 'body'] of pages) {
    const seen = { requests: [], messages: [] };
    const context = await newcomer(browser, seen, { colorScheme: scheme, viewport: { width: 1440, height: 900 }, isExpected: (text) => text.includes('Failed to load resource') });
    const page = await context.newPage();
    await page.goto(new URL(path, root).href);
    await page.waitForSelector(sign);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      if (sign === isDrawn) await page.waitForFunction(() => [...document.querySelectorAll('.picture')].every((picture) => picture.ariaBusy === 'false'));
      await page.waitForTimeout(400); // Drawings follow the width.
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
      looks.push({ name, scheme, width, overflows: await overflows(page), messages: [...seen.messages], faults: [], ...await page.evaluate(look) });
    }
    // The two IDEs are their makers'. What axe does with styles is no fault of the page, so it comes last.
    if (!['graphiql', 'ide'].includes(name)) {
      await page.locator('.foot button[aria-expanded="false"]').evaluateAll((all) => all.forEach((button) => button.click()));
      const wide = await page.evaluate(silentlyWide);
      await page.evaluate(axe);
      looks.at(-1).faults = [...wide, ...await violations(page)];
    }
    await context.close();
  }
  return looks;
}

// In the page: what is wider than its box without a shadow that says so, or cannot be scrolled with the keyboard, or has no name.
function silentlyWide() {
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    .filter((one) => !getComputedStyle(one).backgroundAttachment.includes('local') || one.tabIndex !== 0 || !one.ariaLabel || one.getAttribute('role') !== 'region')
    .map((one) => `silently wide: ${one.tagName}.${one.className}`);
}

// In the page: how light its ground is, 0 to 255, whether it has an icon, and what it is called.
function look() {
  const grounds = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor).filter((colour) => !/, 0\)$/.test(colour));
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  probe.fillStyle = grounds[0] ?? 'Canvas';
  probe.fillRect(0, 0, 1, 1);
  const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
  return { ground: Math.round((red + green + blue) / 3), icon: document.querySelector('link[rel="icon"]')?.href ?? '', title: document.title };
}
