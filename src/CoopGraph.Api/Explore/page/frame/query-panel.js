import { button, element, flash } from '../dom.js';
import { pages } from '../place.js';
import { words } from '../words/index.js';

// Every text that was asked, with a button that copies it and a link that opens it in the IDE.
export function queryPanel(texts) {
  return texts.flatMap((text) => [
    element('pre', { tabIndex: 0, ariaLabel: 'GraphQL', role: 'region' }, text),
    element('p', { className: 'query-actions' },
      button(words.frame.copyQuery, async (pressed) => {
        const copied = await copy(text, pressed).catch(() => false);
        flash(pressed, copied ? words.frame.copied : words.frame.queryNotCopied);
      }),
      element('a', { href: ideAddress(text), target: '_blank', rel: 'noopener' }, words.frame.openIde)),
  ]);
}

// Where the IDE opens with a text. The fragment stays in the browser.
const ideAddress = (text) => new URL(`../graphiql/#query=${encodeURIComponent(text)}`, pages).href;

// Browsers give the clipboard to pages from https and from this machine only.
async function copy(text, pressed) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  getSelection().selectAllChildren(pressed.closest('p').previousElementSibling);
  return false;
}
