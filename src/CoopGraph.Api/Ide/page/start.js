// Prepares what Banana Cake Pop reads when it starts, so that it opens with a document, and then starts it as its own page would.
import { fromAddress } from './address.js';
import { addDocuments, isNewcomer, openStorage } from './storage.js';

// The app shows a notice of its maker's newer product until this cookie says that it was read.
const noticeWasRead = 'chillicream_bcp_legacy_info_shown=true';
const year = 365 * 24 * 60 * 60;

document.cookie = `${noticeWasRead}; path=${location.pathname}; max-age=${year}; samesite=lax`;
try {
  await prepare(fromAddress(location));
} catch (error) {
  // The app starts all the same; "Create Document" in it has the examples.
  console.info(`The IDE opens without a document: ${error.message}`);
}
// A link that is followed on this page changes no more than the part after #, and reloading would add the same document again.
history.replaceState(null, '', location.pathname + location.search);
addEventListener('hashchange', () => location.reload());
await startApp();

async function prepare(asked) {
  const storage = await openStorage();
  try {
    const documents = asked ? [{ name: nameOf(asked.query), ...asked }] : [];
    if (await isNewcomer(storage)) {
      const [first, ...others] = await (await fetch('examples.json')).json();
      documents.push({ name: first.heading, query: first.examples.join('\n') });
      documents.push({ name: 'More examples', query: others.map(({ heading, examples }) => `# ===== ${heading} =====\n\n${examples.join('\n')}`).join('\n\n') });
    }
    if (documents.length > 0) await addDocuments(storage, documents, location.origin + location.pathname.replace(/\/$/, ''));
  } finally {
    storage.close();
  }
}

function nameOf(query) {
  return /\bquery\s+(\w+)/.exec(query)?.[1] ?? 'Query of a link';
}

async function startApp() {
  const app = new DOMParser().parseFromString(await (await fetch('index.html')).text(), 'text/html');
  document.head.append(...app.querySelectorAll('link[rel=stylesheet], link[rel=manifest]'));
  document.body.replaceChildren(...app.body.children);
  for (const { src } of app.querySelectorAll('script[src]')) {
    // In the order of the page, as its deferred scripts would run.
    document.head.append(Object.assign(document.createElement('script'), { src: new URL(src, location), async: false }));
  }
}
