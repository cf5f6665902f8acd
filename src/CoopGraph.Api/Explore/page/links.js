// Links from one page of the pictures to another, in the reader's language.
import { element } from './dom.js';
import { pages } from './place.js';
import { words } from './words/index.js';

const language = words.language === 'en' ? {} : { lang: words.language };

// The address of a unit's page, by its code; `day` is the day that it shows, if not the unit's last one.
export const unitAddress = (code, day) => address(`units/${code}`, day ? { day } : {});

export const caseAddress = (caseId) => address(`cases/${encodeURIComponent(caseId)}`);

export const unitLink = ({ code, name }, day) => element('a', { href: unitAddress(code, day) }, name);

// A source as a link where it has an address of the web.
export const sourceLink = ({ title, url }) => (/^https?:\/\//.test(url ?? '') ? element('a', { href: url, rel: 'noopener' }, title) : title);

function address(path, choices = {}) {
  const made = new URL(path, pages);
  made.search = new URLSearchParams({ ...language, ...choices }).toString();
  return made.href;
}
