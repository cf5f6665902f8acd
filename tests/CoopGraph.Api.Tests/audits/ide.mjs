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

// The editor holds only the lines in view, and each operation in view has a "Run" of its own above it, in their order. So the search for
// the next one begins where the last one stood.
async function run(page, name) {
  const editor = page.locator('.monaco-editor').first();
  for (let turn = 0; turn < 330; turn++) {
    // Measured anew: a slow page is still laid out when it is first looked at.
    const box = await editor.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // From the top again, in case what is looked for was scrolled past.
    if (turn % 160 === 159) await page.mouse.wheel(0, -100_000);
    await drawn(page);
    const line = page.locator('.view-line', { hasText: new RegExp(`^query\\s${name}\\b`) }).first();
    const lens = await above(page, await line.boundingBox({ timeout: 500 }).catch(() => null), box);
    if (lens) {
      const answered = page.waitForResponse((response) => response.request().postData()?.includes(`query ${name}`) ?? false);
      await lens.click();
      const response = await answered;
      return { name, status: response.status(), sent: response.request().postData(), body: await response.text() };
    }
    await page.mouse.wheel(0, 60);
  }
  throw new Error(`${name} did not come into view`);
}

// The wheel does not wait until the page has scrolled. A slow page would be scrolled on before its lines are drawn.
async function drawn(page) {
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await page.waitForTimeout(50);
}

async function above(page, line, editor) {
  if (!line || line.y > editor.y + editor.height - 40) return null;
  for (const lens of await page.getByText('Run \u25b7').all()) {
    const place = await lens.boundingBox();
    // Those of operations out of view wait at the editor's upper edge.
    if (place && place.y > editor.y + 10 && place.y < line.y && line.y - place.y < 40) return lens;
  }
  return null;
}
