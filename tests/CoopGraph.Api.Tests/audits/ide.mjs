// Opens the IDE at the given address in Chromium as a newcomer would, runs the operation that is named, and prints what was seen as
// one JSON object: the page's text, the answer, every request, every message of the console.
import { chromium } from 'playwright-core';

const [url, operation, screenshot, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
const seen = { requests: [], messages: [] };
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`));
  });
  const page = await context.newPage();
  context.on('request', (request) => seen.requests.push(request.url()));
  page.on('websocket', (socket) => seen.requests.push(socket.url()));
  page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.messages.push(`pageerror: ${error.message}`));

  await page.goto(url);
  seen.address = page.url();
  await page.getByText('Create Document').first().click();
  await page.getByText('Schema available').waitFor();
  seen.document = await page.evaluate(() => document.body.innerText);

  // Each operation of the document has a "Run" of its own above it, in their order.
  const names = [...seen.document.matchAll(/^(?:query|mutation)\s(\w+)/gm)].map((match) => match[1]);
  seen.operations = names;
  const answered = page.waitForResponse((response) => response.request().postData()?.includes(operation) ?? false);
  await page.getByText('Run ▷').nth(names.indexOf(operation)).click();
  const response = await answered;
  seen.sent = response.request().postData();
  seen.status = response.status();
  seen.answer = await response.text();
  await page.getByText('200', { exact: true }).first().waitFor();
  seen.shown = await page.evaluate(() => document.body.innerText);
  await page.screenshot({ path: screenshot });
  seen.serviceWorkers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
