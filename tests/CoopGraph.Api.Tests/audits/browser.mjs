// Opens pages in Chromium and records every request, and every message of the console, in the object that is given.
import { chromium } from 'playwright-core';

/** Returns a browser. */
export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}

/** Returns a new person's profile: nothing is stored in it. The options are those of a context; messages that `isExpected` knows are not recorded. */
export async function newcomer(browser, seen, { isExpected = () => false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`));
  });
  context.setDefaultTimeout(120_000); // A busy machine is no fault of the page.
  context.on('request', (request) => seen.requests.push(request.url()));
  context.on('page', (page) => {
    page.on('websocket', (socket) => seen.requests.push(socket.url()));
    page.on('console', (message) => {
      if (!isExpected(message.text())) seen.messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => seen.messages.push(`pageerror: ${error.message}`));
  });
  return context;
}
