// Arrives at the pages of pictures at the given address by links that name a picture, and on a narrow telephone. Prints what was seen as one
// JSON object.
import { launch, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], tops: {}, widths: {} };
const phone = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };
const filters = '?province=340000&from=2012&to=2018&mechanism=ARRANGED&area=POVERTY_ALLEVIATION&provenance=DOCUMENTED&confidence=HIGH&day=2016-01-01';
try {
  for (const path of ['#crossing', '?lang=zh#findings', 'units/340122#cases', 'cases/PAPER-01#proof']) {
    await visit(browser, seen, `${url}${path}`, async (page) => {
      await settled(page);
      seen.tops[path] = await page.evaluate(() => Math.round(document.querySelector(location.hash).getBoundingClientRect().top));
    });
  }
  await visit(browser, seen, `${url}#findings`, async (page) => {
    await page.waitForSelector('#findings');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0);
    page.isHeld = false;
    await settled(page);
    seen.leftAlone = await page.evaluate(() => scrollY);
  }, { prepare: holdAnswers });
  for (const path of ['', filters, '?lang=zh', 'units/340122?day=2016-01-01', 'cases/PAPER-01']) {
    await visit(browser, seen, `${url}${path}`, async (page) => {
      await settled(page);
      if (path === filters) await page.screenshot({ path: screenshot, fullPage: true });
      seen.widths[path] = await page.evaluate(() => document.documentElement.scrollWidth);
    }, phone);
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

// Answers come only when the reader has moved.
async function holdAnswers(page) {
  page.isHeld = true;
  await page.route('**/graphql', async (route) => {
    while (page.isHeld) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue();
  });
}
