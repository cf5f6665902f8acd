// Uses the pages of pictures at the given address as readers do: chooses, goes back, takes away, opens in the IDE, follows links to a
// unit and a case, comes with a wrong link, and loses the service for a while. Prints what was seen as one JSON object.
import { readFile } from 'node:fs/promises';
import { axe, launch, overflows, picture, pictures, settled, violations, visit } from './pages.mjs';

const [url, screenshot, executablePath] = process.argv.slice(2);
const named = (what) => screenshot.replace('.png', `-${what}.png`);
const browser = await launch(executablePath);
const seen = { requests: [], messages: [], asked: {}, chosen: [], files: {}, violations: {}, pages: {} };
try {
  await visit(browser, seen, url, choose);
  await visit(browser, seen, `${url}?mechanism=ARRANGED`, takeAway, { acceptDownloads: true });
  await visit(browser, seen, `${url}?map.ties=anhui&crossing.by=mechanism&crossing.nullModel=DISTANCE_PRESERVING`, takeAwayChosen, { acceptDownloads: true });
  await visit(browser, seen, `${url}?crossing.nullModel=DEGREE_PRESERVING`, async (page) => { await settled(page); seen.manyPairs = await picture(page, 'crossing'); }, { prepare: haveManyPairs });
  await visit(browser, seen, `${url}?mechanism=NOSUCH&area=ECONOMY&day=2030-01-01&lang=xx`, wrongLink);
  await visit(browser, seen, url, async (page) => { await settled(page); seen.refused = await pictures(page); }, { prepare: refuse });
  await visit(browser, seen, url, comesBack, { prepare: goAway });
  await visit(browser, seen, url, outlinesComeBack, { prepare: loseOutlines });
  for (const [name, path] of Object.entries({ explore: '', unit: 'units/340422', past: 'units/341521', prefecture: 'units/341500', case: 'cases/PAPER-01', noUnit: 'units/999999', noCase: 'cases/NOSUCH', badName: 'units/%E0%A4%A', chinese: 'units/340422?lang=zh' })) {
    await visit(browser, seen, `${url}${path}`, (page) => look(page, name), { prepare: (page) => listen(page, name) });
  }
  await visit(browser, seen, `${url}cases/PAPER-01`, (page) => look(page, 'phone'), { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

// Filters, one after the other, and back again. The keyboard alone is used.
async function choose(page) {
  const note = async () => {
    await settled(page);
    seen.chosen.push({ address: new URL(page.url()).search, source: (await picture(page, 'years')).source, query: (await picture(page, 'years')).queries[0] });
  };
  await note();
  for (const [label, keys] of [['Province', 'Anhui'], ['How it came about', 'Arranged'], ['from', '2012']]) {
    const control = page.locator('#filters').getByRole('combobox', { name: label, exact: true });
    await control.focus();
    await page.keyboard.type(keys);
    await page.keyboard.press('Tab');
    await note();
  }
  await page.goBack();
  await note();
  await page.goForward();
  await note();
  await page.reload();
  await note();
  // A link to a picture on the page moves the reader, and nothing else.
  let asked = 0;
  page.on('request', (request) => { if (request.method() === 'POST') asked += 1; });
  await page.locator('#contents a').last().click();
  await page.waitForTimeout(500);
  seen.askedByLink = asked;
}

async function takeAway(page) {
  await settled(page);
  for (const name of ['CSV', 'SVG', 'PNG']) {
    const coming = page.waitForEvent('download');
    await page.locator('#years').getByRole('button', { name, exact: true }).click();
    const file = await coming;
    const bytes = await readFile(await file.path());
    seen.files[name] = { name: file.suggestedFilename(), text: name === 'PNG' ? '' : bytes.toString('utf8'), head: bytes.subarray(0, 8).toString('hex'), size: bytes.length };
  }
  const table = page.locator('#years');
  await table.getByRole('button', { name: 'Table', exact: true }).click();
  seen.copied = await table.locator('table').evaluate((element) => {
    getSelection().selectAllChildren(element);
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  await table.getByRole('button', { name: 'Query', exact: true }).or(table.getByRole('button', { name: 'Queries', exact: true })).click();
  const opened = page.waitForEvent('popup');
  await table.getByRole('link', { name: 'Open in the IDE' }).first().click();
  const ide = await opened;
  await ide.waitForLoadState();
  seen.ide = { path: new URL(ide.url()).pathname, query: new URLSearchParams(new URL(ide.url()).hash.slice(1)).get('query') };
}

// Pictures with choices of their own.
async function takeAwayChosen(page) {
  await settled(page);
  seen.ownChoices = {};
  for (const [id, name] of [['map', 'CSV'], ['crossing', 'CSV: Pairs loaded']]) {
    const coming = page.waitForEvent('download');
    await page.locator(`#${id}`).getByRole('button', { name, exact: true }).click();
    seen.ownChoices[id] = { text: await readFile(await (await coming).path(), 'utf8'), picture: await picture(page, id) };
  }
}

// An API that says that there are very many pairs.
function haveManyPairs(page) {
  return page.route('**/graphql', (route) => (/query ExploreChanceSize\b/.test(route.request().postData())
    ? route.fulfill({ status: 200, contentType: 'application/graphql-response+json', body: '{"data":{"network":{"edgeCount":34388}}}' })
    : route.continue()));
}

async function wrongLink(page) {
  await settled(page);
  seen.wrong = await page.locator('#wrong').textContent();
  seen.afterWrong = await picture(page, 'years');
}

// An API that refuses two of the queries.
function refuse(page) {
  return page.route('**/graphql', (route) => (/query Explore(Years|Chance)\b/.test(route.request().postData())
    ? route.fulfill({ status: 400, contentType: 'application/graphql-response+json', body: '{"errors":[{"message":"Refused, says the test."}]}' })
    : route.continue()));
}

// An API whose store is away, until the page has said so.
async function goAway(page) {
  page.isAway = true;
  await page.route('**/graphql', (route) => (page.isAway && !/query ExplorePage\b/.test(route.request().postData())
    ? route.fulfill({ status: 503, contentType: 'application/graphql-response+json', body: '{"errors":[{"message":"The store is away."}]}' })
    : route.continue()));
}

async function comesBack(page) {
  await settled(page);
  seen.away = await pictures(page);
  page.isAway = false;
  await page.waitForFunction(() => document.querySelectorAll('.picture .error').length === 0);
  await settled(page);
  seen.back = await pictures(page);
}

function loseOutlines(page) {
  page.isAway = true;
  return page.route('**/outlines/**', (route) => (page.isAway ? route.fulfill({ status: 503, body: '' }) : route.continue()));
}

async function outlinesComeBack(page) {
  await settled(page);
  seen.noOutlines = await picture(page, 'map');
  page.isAway = false;
  await page.waitForFunction(() => document.querySelectorAll('#map .error').length === 0);
  await settled(page);
  seen.outlinesBack = await picture(page, 'map');
}

// The names of the queries that a page asks.
function listen(page, name) {
  seen.asked[name] = [];
  page.on('request', (request) => {
    const query = request.method() === 'POST' ? /query (\w+)/.exec(request.postData())?.[1] : null;
    if (query) seen.asked[name].push(query);
  });
}

async function look(page, name) {
  await page.waitForFunction(() => document.getElementById('wrong').textContent || document.querySelector('.picture'));
  if (await page.locator('.picture').count() > 0) await settled(page);
  await page.screenshot({ path: named(name), fullPage: true });
  seen.pages[name] = {
    title: await page.title(),
    heading: await page.locator('h1').textContent(),
    facts: await page.locator('.facts').allTextContents(),
    said: await page.locator('#wrong').textContent(),
    overflows: await overflows(page),
    links: await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    pictures: await pictures(page),
  };
  page.removeAllListeners('console'); // What axe itself does with styles is no fault of the page.
  await page.evaluate(axe);
  seen.violations[name] = await violations(page);
}
