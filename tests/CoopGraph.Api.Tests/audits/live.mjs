// Opens an IDE at an address with a subscription in Chromium, runs it, and prints one JSON object when its response has the text that is named:
// the response as it is shown, every request, and every message of the console.
import { launch, newcomer } from './browser.mjs';

const [address, expected, executablePath] = process.argv.slice(2);
const seen = { requests: [], messages: [] };
const browser = await launch(executablePath);
try {
  const page = await (await newcomer(browser, seen)).newPage();
  await page.goto(address);
  if (address.includes('/graphiql/')) {
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.graphiql-spinner'));
  } else {
    await page.getByText('Schema available').waitFor();
  }
  await page.getByRole('button', { name: /^(Execute query|Run Operation)/ }).first().click();
  const spaced = expected.replace(/ /g, '\u00a0');
  await page.waitForFunction((texts) => texts.some((text) => document.body.innerText.includes(text)), [expected, spaced]);
  seen.shown = expected;
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
