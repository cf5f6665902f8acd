// Looks at the page of pictures where synthetic cases are loaded: at first, when the reader has asked for them, and in Chinese.
import { launch, pictures, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [] };
try {
  await visit(browser, seen, url, async (page) => {
    await settled(page);
    seen.real = await pictures(page);
    await page.locator('#filters select[name=provenance]').selectOption('ALL');
    await settled(page);
    seen.all = await pictures(page);
    await page.screenshot({ path: screenshot, fullPage: true });
    await page.goto(`${url}?provenance=ALL&lang=zh`);
    await settled(page);
    seen.chinese = await page.locator('#years .source').textContent();
  });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
