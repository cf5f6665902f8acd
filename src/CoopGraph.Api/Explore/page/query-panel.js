import { element } from './dom.js';

// "Show the query": every text that was asked, with a button that copies it and the way to the IDE.
export function queryPanel(texts) {
  return element('details', { className: 'queries' },
    element('summary', {}, texts.length > 1 ? 'Show the queries' : 'Show the query'),
    ...texts.flatMap((text) => [
      element('pre', { tabIndex: 0, ariaLabel: 'GraphQL' }, text),
      element('p', { className: 'query-actions' },
        copyButton(text),
        element('a', { href: '../graphql/', target: '_blank', rel: 'noopener' }, 'Open the IDE')),
    ]));
}

function copyButton(text) {
  const button = element('button', { type: 'button' }, 'Copy the query');
  button.addEventListener('click', async () => {
    const copied = await copy(text, button).catch(() => false);
    button.textContent = copied ? 'Copied' : 'Not copied: the text is selected, copy it by hand';
    setTimeout(() => { button.textContent = 'Copy the query'; }, 3000);
  });
  return button;
}

// Browsers give the clipboard to pages from https and from this machine only.
async function copy(text, button) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  getSelection().selectAllChildren(button.closest('p').previousElementSibling);
  return false;
}
