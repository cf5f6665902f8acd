// Chooses counties on the map at the given address by what a reader may type, goes back and forward, opens links with a county, and looks at the
// maps of units. Prints what was seen as one JSON object.
import { launch, settled, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], found: {}, foundInChinese: {}, steps: [], looks: {}, areas: {} };
const place = (page) => new URL(page.url()).search + new URL(page.url()).hash;
try {
  await visit(browser, seen, url, async (page) => {
    await settled(page);
    for (const text of ['Feidong', '阜南县', '340122', 'shou  county', 'Chaoyang', 'Nosuch', '']) seen.found[text] = await find(page, text);
    for (const step of ['goBack', 'goBack', 'goForward']) {
      await page[step]();
      seen.steps.push(await chosen(page));
    }
    await page.locator('#years').getByRole('button', { name: 'Link', exact: true }).click();
    seen.link = place(page);
    await page.reload();
    await settled(page);
    seen.steps.push(await chosen(page));
  });
  await visit(browser, seen, `${url}?lang=zh`, async (page) => {
    await settled(page);
    for (const text of ['Funan', '朝阳', '无此县']) seen.foundInChinese[text] = await find(page, text);
  });
  await visit(browser, seen, `${url}?county=999999`, async (page) => {
    await settled(page);
    await page.waitForFunction(() => document.getElementById('wrong').textContent);
    seen.wrong = await page.locator('#wrong').textContent();
  });
  for (const [name, path] of Object.entries({ explore: '?county=340122', unit: 'units/340122' })) {
    await visit(browser, seen, `${url}${path}`, async (page) => {
      await settled(page);
      await page.waitForSelector('.map .map-ring', { state: 'attached' });
      await page.locator('.picture:has(.map)').screenshot({ path: screenshot.replace('.png', `-${name}.png`) });
      seen.looks[name] = await page.evaluate(look);
    });
  }
  for (const code of ['340000', '340400', '632500']) {
    await visit(browser, seen, `${url}units/${code}`, async (page) => {
      await settled(page);
      await page.locator('#surroundings').screenshot({ path: screenshot.replace('.png', `-${code}.png`) });
      seen.areas[code] = await page.evaluate(lookAtArea);
    });
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

// What the page shows once it has answered, or said that it cannot.
async function find(page, text) {
  const input = page.locator('#map input[type=search]');
  await input.fill(text);
  await input.press('Enter');
  const said = await page.locator('.map-find [role=status]').textContent();
  return { ...await chosen(page), said };
}

async function chosen(page) {
  const code = new URL(page.url()).searchParams.get('county') ?? '';
  await page.waitForFunction((one) => (one ? document.querySelector(`.map-chosen a[href*="units/${one}"]:last-child`)?.closest('p:last-child') : !document.querySelector('.map-chosen')), code);
  return { address: place(page), name: await page.locator('.map-chosen h3').allTextContents().then((all) => all.join()) };
}

// What the colours of a chosen county and of its ties mean by the legend.
function look() {
  const color = (element) => getComputedStyle(element).stroke;
  const legend = [...document.querySelectorAll('.map-legend li')].map((entry) => [color(entry.querySelector('svg > *')), entry.textContent]);
  const meaning = (element) => legend.find(([one]) => one === color(element))?.[1];
  const ties = [...document.querySelectorAll('.map .map-tie')].filter((path) => path.getAttribute('d'));
  return {
    point: meaning(document.querySelector('.map .map-ring').parentElement.lastElementChild),
    ties: meaning(ties.at(-1)),
    isAboveOthers: Number(getComputedStyle(ties[0].parentElement).opacity) < Number(getComputedStyle(ties.at(-1).parentElement).opacity),
  };
}

function lookAtArea() {
  const map = document.querySelector('#surroundings');
  return {
    sentence: map.querySelector('.sentence').textContent,
    legend: [...map.querySelectorAll('.map-legend li')].map((entry) => entry.textContent),
    areas: [...map.querySelectorAll('.map .map-area-own')].map((area) => area.dataset.area),
    ties: map.querySelector('.map .map-tie').getAttribute('d').split('M').length - 1,
  };
}
