// Uses the map at the given address with fingers, on a telephone, and prints a page for paper in the dark scheme. Prints what was seen as one
// JSON object. The printed page is written as PDF next to the screenshot that is named.
import { launch, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [] };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const scale = async (page) => Number((await page.locator('#map .map svg text', { hasText: ' km' }).textContent()).replace(/\D/g, ''));
const moved = (page) => page.locator('#map .map svg > g').first().getAttribute('transform');

// Moves fingers, each from one point to another: [[x0, y0, x1, y1], ...].
async function fingers(page, paths) {
  const session = await page.context().newCDPSession(page);
  const points = (part) => paths.map(([x0, y0, x1, y1], id) => ({ x: x0 + part * (x1 - x0), y: y0 + part * (y1 - y0), id }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (let step = 1; step <= 10; step++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 10) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(600);
}

try {
  await visit(browser, seen, url, async (page) => {
    await settled(page);
    const map = page.locator('#map .map svg');
    const middle = async () => {
      await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      const box = await map.boundingBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    let [x, y] = await middle();
    let top = await page.evaluate(() => scrollY);
    const whole = await moved(page);
    await fingers(page, [[x, y + 40, x, y - 60]]);
    seen.oneFingerScrolls = await page.evaluate(() => scrollY) - top;
    seen.oneFingerLeavesTheWholeMap = await moved(page) === whole;
    [x, y] = await middle();
    const before = await scale(page);
    await fingers(page, [[x - 20, y, x - 90, y], [x + 20, y, x + 90, y]]);
    seen.pinch = [before, await scale(page)];
    top = await page.evaluate(() => scrollY);
    const near = await moved(page);
    await fingers(page, [[x, y + 40, x - 50, y - 30]]);
    seen.oneFingerMovesTheNearMap = await moved(page) !== near;
    seen.nearMapScrolls = await page.evaluate(() => scrollY) - top;
    await page.locator('#map input[type=search]').fill('Funan County (Fuyang)');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.map-chosen');
    await page.waitForTimeout(600);
    const name = page.locator('#map .map svg text', { hasText: 'Funan' }).first();
    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const [at, ring] = [await map.boundingBox(), await page.locator('#map .map .map-ring').boundingBox()];
    seen.named = await name.count();
    await page.keyboard.press('Escape');
    await map.focus();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.map-chosen', { state: 'detached' });
    await page.touchscreen.tap(Math.max(at.x + 1, ring.x + ring.width / 2), ring.y + ring.height / 2);
    await page.waitForSelector('.map-chosen');
    seen.tapped = await page.locator('.map-chosen h3').textContent();
    await page.screenshot({ path: screenshot });
  }, phone);
  await visit(browser, seen, url, async (page) => {
    await settled(page);
    const colors = () => page.evaluate(() => [...document.querySelectorAll('#years .chart svg text')].map((text) => getComputedStyle(text).fill));
    const [onScreen] = await colors();
    await page.pdf({ path: screenshot.replace('.png', '.pdf'), format: 'A4' });
    const [after] = await colors();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const shown = (selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);
    seen.print = {
      controls: await shown('button, select, input, nav, fieldset, .panel.query'),
      tables: await shown('.panel.numbers table'),
      rows: await shown('#map .numbers tbody tr'),
      notes: await shown('.paper'),
      widest: await page.evaluate(() => Math.max(...[...document.querySelectorAll('.chart > div > svg')].map((svg) => svg.getBoundingClientRect().width))),
      ground: await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()),
      text: (await colors())[0], onScreen, after,
    };
  }, { colorScheme: 'dark' });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
