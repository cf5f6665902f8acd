// Opens the page of pictures at the given address in Chromium, at three widths, chooses every map and every way of chance once, and prints what was seen as
// one JSON object: each picture at each width, every request, every message of the console. Further screenshots go beside the one
// that is named.
import { chromium } from 'playwright-core';

const [url, screenshot, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
const seen = { requests: [], messages: [], widths: [], maps: [], crossings: {} };
try {
  await visit(async (page) => {
    seen.address = page.url();
    for (const width of [1440, 700, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await page.waitForTimeout(300); // Pictures are drawn anew when the page has got its width.
      seen.widths.push({ width, overflows: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), pictures: await pictures(page) });
      await page.screenshot({ path: width === 1440 ? screenshot : named(width), fullPage: true });
    }
    seen.queries = await queries(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const name of ['All arranged', 'All']) {
      await page.locator('#map').getByRole('radio', { name, exact: true }).check();
      await settled(page);
      seen.maps.push((await pictures(page)).find(({ id }) => id === 'map'));
      await page.locator('#map').screenshot({ path: named(`map-${name.toLowerCase().replace(' ', '-')}`) });
    }
    for (const [legend, name] of [['By', 'How it comes about'], ['By chance', 'Partners as far away'], ['By chance', 'As many partners each']]) {
      await page.locator('#crossing').getByRole('group', { name: legend, exact: true }).getByRole('radio', { name, exact: true }).check();
      await settled(page);
      seen.crossings[name] = (await pictures(page)).find(({ id }) => id === 'crossing');
      await page.locator('#crossing').screenshot({ path: named(`crossing-${name.toLowerCase().replaceAll(' ', '-')}`) });
    }
    seen.crossingQueries = (await queries(page)).find(({ id }) => id === 'crossing').texts;
    const real = page.locator('#cases').getByRole('radio', { name: /^Real/ });
    if (await real.isVisible()) {
      await real.check();
      await settled(page);
      seen.onlyReal = await pictures(page);
    }
  });
  // What the page shows of an API that refuses two of its queries.
  await visit(async (page) => {
    await settled(page);
    seen.refused = await pictures(page);
  }, (page) => page.route('**/graphql', (route) => (/query Explore(Years|Chance)\b/.test(route.request().postData())
    ? route.fulfill({ status: 400, contentType: 'application/graphql-response+json', body: '{"errors":[{"message":"Refused, says the test."}]}' })
    : route.continue())));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function visit(look, prepare = () => {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // A busy machine is no fault of the page.
  context.on('request', (request) => seen.requests.push(request.url()));
  page.on('websocket', (socket) => seen.requests.push(socket.url()));
  // The browser tells of a query that the API refused, too; the picture tells why.
  page.on('console', (message) => {
    if (!/Failed to load resource.* 400 /.test(message.text())) seen.messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.messages.push(`pageerror: ${error.message}`));
  await prepare(page);
  await page.goto(url);
  await look(page);
  await context.close();
}

function named(what) {
  return screenshot.replace('.png', `-${what}.png`);
}


function settled(page) {
  return page.waitForFunction(() => {
    const all = [...document.querySelectorAll('.picture')];
    return all.length > 0 && all.every((picture) => picture.getAttribute('aria-busy') === 'false');
  });
}

function pictures(page) {
  return page.locator('.picture').evaluateAll((all) => all.map((picture) => {
    const drawing = picture.querySelector('.chart svg');
    const box = drawing?.getBoundingClientRect();
    return {
      id: picture.id,
      title: picture.querySelector('h2').textContent,
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      drawn: drawing?.querySelectorAll('path, text').length ?? 0,
      texts: [...(drawing?.querySelectorAll('text') ?? [])].map((text) => text.textContent),
      alternative: picture.querySelector('.chart').getAttribute('aria-label') ?? '',
      error: picture.querySelector('.error')?.textContent ?? '',
      synthetic: picture.querySelector('.synthetic:not([hidden])')?.textContent ?? '',
      source: picture.querySelector('.source')?.textContent ?? '',
      notes: [...picture.querySelectorAll('.note')].map((note) => note.textContent),
      rows: picture.querySelectorAll('tbody tr').length,
      cells: [...picture.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
    };
  }));
}

// What a reader finds behind "Show the query".
function queries(page) {
  return page.locator('.picture').evaluateAll((all) => all.map((picture) => ({
    id: picture.id,
    texts: [...picture.querySelectorAll('.queries pre')].map((text) => text.textContent),
    buttons: picture.querySelectorAll('.queries button').length,
    ide: picture.querySelector('.queries a').href,
  })));
}
