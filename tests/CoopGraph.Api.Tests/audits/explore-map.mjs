// Uses the map at the given address: moves it by keys and buttons, chooses a county by its name, looks at two days, and at
// Anhui's pairings. Prints what was seen as one JSON object.
import { launch, picture, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], scales: [], days: {} };
const scale = (page) => page.locator('#map .map svg text', { hasText: ' km' }).textContent();
const chosen = (page) => page.locator('.map-chosen').textContent();
const find = async (page, name) => {
  await page.locator('#map input[type=search]').fill(name);
  await page.keyboard.press('Tab');
  await page.waitForSelector('.map-chosen');
};
try {
  await visit(browser, seen, url, async (page) => {
    await settled(page);
    seen.all = await picture(page, 'map');
    seen.borders = await page.locator('#map path[data-borders="340000"]').getAttribute('d');
    const map = page.locator('#map .map svg');
    seen.scales.push(await scale(page));
    await map.focus();
    for (const key of ['+', '+', '+']) await page.keyboard.press(key);
    await page.waitForTimeout(500);
    seen.scales.push(await scale(page));
    await page.keyboard.press('0');
    await page.waitForTimeout(500);
    seen.scales.push(await scale(page));
    await page.locator('#map').getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('#map').getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(500);
    seen.scales.push(await scale(page));
    await find(page, 'Shou County (Huainan)');
    seen.days['2020-12-31'] = await chosen(page);
    await page.locator('#map').screenshot({ path: screenshot });
    await map.focus();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.map-chosen', { state: 'detached' });
  });
  await visit(browser, seen, `${url}?day=2015-12-02`, async (page) => {
    await settled(page);
    seen.bordersBefore = await page.locator('#map path[data-borders="340000"]').getAttribute('d');
    await find(page, 'Shou County (Lu\'an)');
    seen.days['2015-12-02'] = await chosen(page);
    seen.link = await page.locator('.map-chosen a').last().getAttribute('href');
  });
  await visit(browser, seen, `${url}?map.ties=anhui`, async (page) => {
    await settled(page);
    seen.anhui = await picture(page, 'map');
    seen.findings = await picture(page, 'findings');
  });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
