// Opens the IDE at the given address in Chromium as a newcomer would, runs the operations that are named, one after the other, and
// prints what was seen as one JSON object: each answer, every request, every message of the console.
import { chromium } from 'playwright-core';

const [url, names, screenshot, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
let seen;
try {
  // On a machine at its limits the page was seen to open without its document, so it gets a second chance, as a reader would give it.
  // The picture of the first try is kept beside the other.
  seen = await visit(screenshot.replace('.png', '-first.png')).catch(() => visit(screenshot));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function visit(picture) {
  const seen = { requests: [], messages: [], answers: [] };
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000); // A busy machine is no fault of the page.
  context.on('request', (request) => seen.requests.push(request.url()));
  page.on('websocket', (socket) => seen.requests.push(socket.url()));
  page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.messages.push(`pageerror: ${error.message}`));
  try {
    await page.goto(url);
    seen.address = page.url();
    await page.getByText('Create Document').first().click();
    await page.getByText('Schema available').waitFor();
    for (const name of names.split(',')) seen.answers.push(await run(page, name));
    seen.shown = await page.evaluate(() => document.body.innerText);
    await page.screenshot({ path: screenshot });
    seen.serviceWorkers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    return seen;
  } catch (error) {
    // What was there instead is worth more than the message.
    await page.screenshot({ path: picture });
    throw error;
  } finally {
    await context.close();
  }
}

// As a reader of many operations would: the name from the menu beside "Run", then "Run". Nothing here depends on what the editor has drawn.
async function run(page, name) {
  const chosen = page.getByRole('button', { name: /^Query: / });
  await chosen.waitFor();
  // The menu does not let its reader choose what is chosen already.
  if (await chosen.getAttribute('aria-label') !== `Query: ${name}`) {
    await chosen.click();
    await page.locator('[role=menuitem]').filter({ hasText: new RegExp(`^${name}$`) }).click();
    await page.getByRole('button', { name: `Query: ${name}`, exact: true }).waitFor();
  }
  const answered = page.waitForResponse((response) => response.request().postData()?.includes(`query ${name}`) ?? false);
  await page.getByRole('button', { name: /^Run Operation/ }).click();
  const response = await answered;
  return { name, status: response.status(), body: await response.text() };
}
