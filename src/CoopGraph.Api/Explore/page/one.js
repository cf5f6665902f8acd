// The page of one unit or one case. Which one is in the address: /explore/units/340422, /explore/cases/PAPER-01.
import { openCase } from './case/open.js';
import { page, showWrong, whenLoaded, describe } from './page.js';
import { choicesOf } from './state/choices.js';
import { land } from './state/landing.js';
import { openUnit } from './unit/open.js';

const [kind, part] = location.pathname.split('/').filter(Boolean).slice(-2);
const name = decoded(part);

page({ title: `${name} in CoopGraph`, heading: name });
land();
whenLoaded(async (loaded) => {
  const { chosen, wrong } = choicesOf(location.search, loaded.provinces);
  showWrong(wrong);
  await (kind === 'cases' ? openCase : openUnit)(name, loaded.version, chosen.day ?? null);
  describe(loaded);
});

// An address is anybody's text: what cannot be decoded stays as it is.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
