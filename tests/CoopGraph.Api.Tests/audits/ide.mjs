// Opens Banana Cake Pop at the given address in Chromium, as a newcomer and by a link to a query with variables, and prints one JSON object: the tabs,
// the response of every operation that is named, what the app remembers with and without the page in front of it, every request, and every
// message of the console.
import { launch, newcomer } from './browser.mjs';

const [url, first, others, link, screenshot, executablePath] = process.argv.slice(2);
const seen = { requests: [], messages: [], answers: [] };
const browser = await launch(executablePath);
try {
  const context = await newcomer(browser, seen);
  const page = await open(context, url);
  seen.address = page.url();
  seen.tabs = await tabs(page);
  seen.stores = await page.evaluate(stores);
  for (const name of first.split(',')) seen.answers.push(await run(page, name));
  seen.shown = await page.evaluate(() => document.body.innerText);
  await page.screenshot({ path: screenshot });
  await page.getByText('More examples', { exact: true }).click();
  await page.getByRole('button', { name: `Query: ${others.split(',')[0]}`, exact: true }).waitFor();
  for (const name of others.split(',')) seen.answers.push(await run(page, name));
  seen.serviceWorkers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.close();

  const linked = await open(context, `${url}${link}`);
  seen.linked = { address: linked.url(), tabs: await tabs(linked), ...await press(linked, /query Asked/) };
  // What is followed on the page itself changes only the part after #.
  await linked.evaluate(() => { location.hash = `#query=${encodeURIComponent('query Followed { __typename }')}`; });
  await linked.getByText('Followed', { exact: true }).first().waitFor();
  await linked.getByText('Schema available').waitFor();
  seen.followed = { address: linked.url(), tabs: await tabs(linked), ...await press(linked, /query Followed/) };
  await linked.close();

  // A newcomer with a phone: the pixels that the editor has of its width.
  const phone = await open(await newcomer(browser, seen, { viewport: { width: 390, height: 844 } }), url);
  seen.editorOnPhone = (await phone.locator('.monaco-editor').first().boundingBox()).width;
  await phone.close();

  // The app by itself, at an address at which it finds no configuration, says so; only its memory is of interest.
  const alone = await (await newcomer(browser, { requests: [], messages: [] })).newPage();
  await alone.goto(`${url}index.html`);
  await alone.getByText('Create Document').first().waitFor();
  seen.storesOfApp = await alone.evaluate(stores);
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Schema available').waitFor();
  return page;
}

// The names of the tabs as the app remembers them, the open one marked.
function tabs(page) {
  return page.evaluate(async () => {
    const result = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const database = await result(indexedDB.open('banana-cake-pop'));
    const { tabs, activeTabId } = await result(database.transaction('tab').objectStore('tab').get('local'));
    database.close();
    return tabs.map(({ id, name }) => (id === activeTabId ? `${name} (open)` : name));
  });
}

async function stores() {
  const database = await new Promise((resolve) => { const request = indexedDB.open('banana-cake-pop'); request.onsuccess = () => resolve(request.result); });
  const described = [...database.objectStoreNames].map((name) => {
    const store = database.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => store.index(index)).map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry }));
    return JSON.stringify({ name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes });
  });
  const all = [`version ${database.version}`, ...described];
  database.close();
  return all;
}

// As a reader of many operations would: the name from the menu next to "Run", then "Run". Nothing here depends on what the editor has drawn.
async function run(page, name) {
  const chosen = page.getByRole('button', { name: /^Query: / });
  await chosen.waitFor();
  // The menu does not let its reader choose what is chosen already.
  if (await chosen.getAttribute('aria-label') !== `Query: ${name}`) {
    await chosen.click();
    await page.locator('[role=menuitem]').filter({ hasText: new RegExp(`^${name}$`) }).click();
    await page.getByRole('button', { name: `Query: ${name}`, exact: true }).waitFor();
  }
  return { name, ...await press(page, new RegExp(`query ${name}\\b`)) };
}

async function press(page, operation) {
  const answered = page.waitForResponse((response) => operation.test(JSON.parse(response.request().postData() ?? '{}').query));
  await page.getByRole('button', { name: /^Run Operation/ }).click();
  const response = await answered;
  return { status: response.status(), body: await response.text() };
}
