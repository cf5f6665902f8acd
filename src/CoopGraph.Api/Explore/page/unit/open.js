import { Asking } from '../asking.js';
import { element } from '../dom.js';
import { unitAddress } from '../links.js';
import { page, say, showSections } from '../page.js';
import { words } from '../words/index.js';
import { history } from './history.js';
import { intro } from './intro.js';
import { cases, neighbours, partners, parts, rivals } from './sections.js';
import { surroundings } from './surroundings.js';

const text = words.unit;

// Shows a unit as on a day, or on its last one where the day is null, or says that there is none of that code.
export async function openUnit(code, version, day) {
  if (!/^\d{6}$/.test(code)) return say(text.unknown(code));
  const asking = new Asking({ version, day, values: { code } });
  const { unit } = await asking.one('unit').catch((error) => say(error.message) ?? {});
  if (unit === null && day) return say(text.notInForce(code, day), element('a', { href: unitAddress(code) }, text.lastState));
  if (unit === null) return say(text.unknown(code));
  if (!unit) return;
  const name = words.language === 'zh' ? unit.chinese : unit.english;
  page({ title: text.title(name), heading: name });
  document.getElementById('intro').replaceChildren(...intro(unit, day));
  showSections(unit.level === 'COUNTY' ? [surroundings(unit), history, partners, rivals, neighbours, cases] : [surroundings(unit), history, parts, cases], asking);
}
