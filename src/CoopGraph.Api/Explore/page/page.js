// What every page of the pictures has: its heading, the way to the other parts of the service, what is loaded, sources and citation.
import { ask, Unreachable } from './api.js';
import { element } from './dom.js';
import { Frame } from './frame/frame.js';
import { pages } from './place.js';
import { queryText } from './queries.js';
import { addressWith } from './state/choices.js';
import { citation, citeStudy } from './take-away/citation.js';
import { languages, schemaLanguage, words } from './words/index.js';
import { gap, sentences, stop } from './words/punctuation.js';

const parts = { home: '../', ide: '../graphql/', reports: '../reports/', exports: '../exports/', schema: '../graphql/schema.graphql', docs: '../docs/' };
const inBody = (id) => document.getElementById(id);

// Writes the heading and the paragraphs under it, in the reader's language.
export function page({ title, heading, intro = [] }) {
  document.documentElement.lang = words.language;
  document.title = title;
  inBody('heading').replaceChildren(...[heading].flat());
  inBody('intro').replaceChildren(...intro.map((text) => element('p', {}, text)));
  inBody('skip').textContent = words.nav.skip;
  inBody('parts').replaceChildren(
    ...Object.entries(parts).map(([name, path]) => element('li', {}, element('a', { href: new URL(path, pages).href }, words.nav[name]))),
    ...Object.entries(languages).filter(([key]) => key !== words.language).map(([key, name]) => element('li', {}, languageLink(key, name))));
  addEventListener('beforeprint', () => { inBody('address').dataset.address = location.href; });
}

// The same page in the other language. The address may have changed by the time the link is followed.
function languageLink(key, name) {
  const link = element('a', { href: '', lang: key, hreflang: key }, name);
  const renew = () => { link.href = addressWith('lang', key === 'en' ? '' : key) + location.hash; };
  renew();
  for (const event of ['focus', 'pointerenter', 'click']) link.addEventListener(event, renew);
  return link;
}

// Calls back with what is loaded: { version, cases, provinces, sources, paper }. While the service cannot answer, `failed` gets the reason, and
// the service is asked again.
export async function whenLoaded(call, failed = () => {}, seconds = 3) {
  const status = inBody('dataset');
  try {
    const { dataset, provinces } = await ask(queryText('page', [], { language: schemaLanguage }));
    status.className = '';
    status.textContent = '';
    citeStudy(dataset.paper);
    call({
      version: dataset.version, sources: dataset.sources, paper: dataset.paper, provinces: provinces.nodes,
      cases: Object.fromEntries(dataset.casesByProvenance.map(({ provenance, caseCount }) => [provenance, caseCount])),
    });
  } catch (error) {
    status.className = 'error';
    status.textContent = `${words.sources.notFound} ${error instanceof Unreachable ? words.frame.again(seconds) : ''} (${error.message})`;
    failed(status.textContent);
    if (error instanceof Unreachable) setTimeout(() => whenLoaded(call, failed, Math.min(30, 2 * seconds)), 1000 * seconds);
  }
}

// Writes where the data come from, and how they are cited.
export function describe({ version, sources, paper }) {
  const text = words.sources;
  inBody('sources').replaceChildren(
    element('h2', {}, text.heading),
    element('p', {}, text.cases),
    element('ul', {}, ...sources.map(({ name, licence, usedFor }) => element('li', {}, text.from(name, usedFor, licence)))),
    element('p', {}, text.outlines),
    element('h3', {}, text.cite),
    element('p', {}, citation(version)),
    element('p', {}, element('a', { href: `https://doi.org/${paper.doi}`, rel: 'noopener' }, paper.doi), stop, gap, sentences(words.frame.version(version), text.version)));
}

// Says what is wrong, or in the way, at the head of the page.
export function say(...message) {
  const box = inBody('wrong');
  box.hidden = false;
  box.append(element('div', {}, ...message.flatMap((part, i) => (i ? [' ', part] : [part]))));
}

// Says which choices of the address do not exist, instead of what was said before.
export function showWrong(wrong) {
  const box = inBody('wrong');
  box.hidden = true;
  box.replaceChildren();
  for (const { name, value, possible } of wrong) say(words.filters.wrong(name, value, possible));
}

// Puts sections on the page, each in its frame, and has them ask.
export function showSections(sections, asking) {
  const frames = sections.map((section) => new Frame(section));
  inBody('pictures').replaceChildren(...frames.map((frame) => frame.element));
  for (const frame of frames) frame.show(asking);
}
