// Looks at what is close to an edge in the pictures of the page at the given address: few pairs, shares of 0 and 100 %, narrow windows, files of a
// page with a long address, Chinese. Prints what was seen as one JSON object.
import { readFile } from 'node:fs/promises';
import { launch, picture, pictures, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], files: {} };
const long = 'from=2009&to=2020&day=2015-12-02&map.ties=all&crossing.by=mechanism&crossing.nullModel=DISTANCE_PRESERVING&lang=zh';
try {
  await visit(browser, seen, `${url}?province=340000`, async (page) => {
    await settled(page);
    seen.few = await picture(page, 'crossing');
  }, { viewport: { width: 390, height: 900 } });
  await visit(browser, seen, `${url}?mechanism=ARRANGED`, async (page) => {
    await settled(page);
    seen.arranged = await pictures(page);
    await takeAway(page, 'years', 'yearsInEnglish');
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(`${url}?mechanism=ARRANGED&from=2011`); // The first year has an event.
    await settled(page);
    seen.arrangedOnPhone = await pictures(page);
  }, { acceptDownloads: true });
  await visit(browser, seen, `${url}?provenance=PAPER`, async (page) => {
    await settled(page);
    seen.paper = await picture(page, 'findings');
    await page.locator('#findings').screenshot({ path: screenshot });
  }, { viewport: { width: 768, height: 900 } });
  await visit(browser, seen, `${url}?${long}`, async (page) => {
    await settled(page);
    seen.address = page.url();
    await takeAway(page, 'map', 'map');
    await takeAway(page, 'years', 'years');
    seen.chinese = await page.evaluate(textsOfAll);
  }, { viewport: { width: 768, height: 900 }, acceptDownloads: true });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

// The SVG of a picture: its texts, those that begin beyond the margin on the right or end there, and the colours of its lines.
async function takeAway(page, id, name) {
  const coming = page.waitForEvent('download');
  await page.locator(`#${id}`).getByRole('button', { name: 'SVG', exact: true }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const sheet = await page.context().newPage();
  await sheet.setContent(text);
  seen.files[name] = await sheet.evaluate(() => {
    const svg = document.querySelector('svg');
    const own = [...svg.querySelectorAll(':scope > text')];
    const right = svg.getBoundingClientRect().right;
    return {
      texts: own.map((one) => one.textContent),
      all: [...svg.querySelectorAll('text')].map((one) => one.textContent),
      cut: own.filter((one) => one.getBoundingClientRect().right > right - 20).map((one) => one.textContent),
      marks: [...svg.querySelectorAll(':scope > svg')].slice(1).map((one) => one.lastElementChild.getAttribute('stroke')),
    };
  });
  await sheet.close();
}

// In the page: every text that a reader sees, all panels open, without the queries and the titles of sources.
function textsOfAll() {
  for (const button of document.querySelectorAll('[aria-expanded="false"]')) button.click();
  for (const other of document.querySelectorAll('pre, a[rel~="noopener"]')) other.remove();
  const drawn = [...document.querySelectorAll('.chart svg text')].map((text) => text.textContent);
  return [...document.body.innerText.split('\n'), ...drawn];
}
