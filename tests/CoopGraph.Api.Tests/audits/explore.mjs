// Looks at the page of pictures at the given address in Chromium: at three widths, in English by day and in Chinese by night, and with
// every way of chance chosen once. Prints what was seen as one JSON object. Further screenshots go beside the one that is named.
import { launch, overflows, picture, pictures, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const named = (what) => screenshot.replace('.png', `-${what}.png`);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], looks: [], crossings: {} };
try {
  for (const [scheme, language] of [['light', 'en'], ['dark', 'zh']]) {
    await visit(browser, seen, `${url}${language === 'en' ? '' : `?lang=${language}`}`, async (page) => {
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        seen.looks.push({ width, language, overflows: await overflows(page), heading: await page.locator('h1').textContent(), pictures: await pictures(page) });
        await page.screenshot({ path: named(`${language}-${scheme}-${width}`), fullPage: true });
      }
    }, { colorScheme: scheme });
  }
  await visit(browser, seen, url, async (page) => {
    for (const [legend, name] of [['By', 'How it came about'], ['By chance', 'Partners as far away'], ['By chance', 'As many partners each']]) {
      await settled(page);
      await page.locator('#crossing').getByRole('group', { name: legend, exact: true }).getByRole('radio', { name, exact: true }).check();
      await settled(page);
      seen.crossings[name] = await picture(page, 'crossing');
    }
    seen.address = page.url();
  });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
