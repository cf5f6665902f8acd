// Opens GraphiQL at the given address in Chromium, as a newcomer and by a link to a query with variables, and prints one JSON object: the
// queries, variables and responses of both, what the docs show, every request, every message of the console.
import { launch, newcomer } from './browser.mjs';

const [url, link, screenshot, executablePath] = process.argv.slice(2);
const seen = { requests: [], messages: [] };
const browser = await launch(executablePath);
try {
  const page = await open(url);
  seen.tabs = await page.getByRole('tab').allInnerTexts();
  seen.first = await run(page);
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.docExplorerWrap').getByText('county', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
  await page.locator('.graphiql-doc-explorer').getByText('county', { exact: true }).first().click();
  seen.docs = await page.locator('.graphiql-doc-explorer').innerText();
  await page.getByRole('button', { name: /^(Show|Hide) Examples/ }).click();
  seen.examples = await page.locator('.examples button').allInnerTexts();
  await page.screenshot({ path: screenshot });
  await page.locator('.examples button').getByText('Chinese names').click();
  // GraphiQL knows the operation of a new tab a moment later; a person takes longer than that.
  await page.waitForFunction(() => !document.querySelector('.graphiql-tab-active, [role=tab][aria-selected=true]')?.innerText.includes('PartnersOutsidePrefecture'));
  await page.waitForTimeout(1000);
  seen.clicked = await run(page);

  const linked = await open(`${url}${link}`);
  seen.linked = await run(linked);
  await linked.getByRole('button', { name: 'Copy a link to this query' }).click();
  seen.copied = linked.url();
  // What is followed on the page itself changes only the part after #.
  await linked.evaluate(() => { location.hash = `#query=${encodeURIComponent('{ __typename }')}`; });
  await linked.waitForFunction(() => document.querySelector('[role=tab][aria-selected=true], .graphiql-tab-active')?.innerText.includes('untitled'));
  await ready(linked);
  seen.followed = await run(linked);
  await linked.setViewportSize({ width: 390, height: 844 });
  seen.phone = await linked.evaluate(() => {
    const [query, response] = ['.graphiql-query-editor', '.graphiql-response'].map((part) => document.querySelector(part).getBoundingClientRect());
    return { isBelow: response.top > query.bottom, width: response.width };
  });
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function open(address) {
  const page = await (await newcomer(browser, seen)).newPage();
  await page.goto(address);
  await ready(page);
  return page;
}

// The editors are there, and a completion or a marker can only come when the workers answer.
async function ready(page) {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.graphiql-spinner'));
}

async function run(page) {
  const answered = page.waitForResponse((response) => {
    const body = response.request().postDataJSON();
    return body?.query !== undefined && !body.query.includes('__schema');
  });
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const choice = page.getByRole('menuitem').first();
  if (await choice.isVisible().catch(() => false)) await choice.click();
  const response = await answered;
  const { query, variables, operationName } = response.request().postDataJSON();
  await page.waitForFunction(() => document.querySelector('.result-window .view-line')?.innerText.trim().length > 0);
  return { query, variables, operationName, body: await response.text(), shown: await page.locator('.result-window').innerText() };
}
