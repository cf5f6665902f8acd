import { words } from '../words/index.js';
import { gap } from '../words/punctuation.js';

// The reference of the study, as the API gives it; known once the page has asked for it.
let study = '';

export function citeStudy(paper) {
  study = paper.citation;
}

// How a picture or table of these data is cited: the data with their version and address, and the study that they follow.
export const citation = (version) => `${words.sources.citeData(version, address())}${gap}${study}`;

// The page without the part of it that was linked to.
function address() {
  const page = new URL(location.href);
  page.hash = '';
  return page.href;
}
