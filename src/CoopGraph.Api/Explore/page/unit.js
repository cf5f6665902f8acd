// The page of a unit: /explore/units/340422, as on its last day or on the day that the address names.
import { Asking } from './asking.js';
import { element } from './dom.js';
import { Frame } from './frame/frame.js';
import { describe, page, whenLoaded } from './page.js';
import { choicesOf } from './state/choices.js';
import { intro } from './unit/intro.js';
import { history } from './unit/history.js';
import { cases, neighbours, partners, parts, rivals } from './unit/sections.js';
import { surroundings } from './unit/surroundings.js';
import { unitAddress } from './links.js';
import { words } from './words/index.js';

const text = words.unit;
const code = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1));

page({ title: text.title(code), heading: code });
whenLoaded(async (loaded) => {
  const { chosen, wrong } = choicesOf(location.search, loaded.provinces);
  if (wrong.length) say(wrong.map(({ name, value, possible }) => words.filters.wrong(name, value, possible)).join(' '));
  if (!/^\d{6}$/.test(code)) return say(text.unknown(code));
  const day = chosen.day ?? null;
  const asking = new Asking({ version: loaded.version, day, values: { code } });
  const { unit } = await asking.one('unit').catch((error) => say(error.message) ?? {});
  describe(loaded);
  if (unit) show(unit, asking, day);
  else if (unit === null) say(day ? text.notInForce(code, day) : text.unknown(code), day && element('a', { href: unitAddress(code) }, text.lastState));
});

function show(unit, asking, day) {
  const name = words.language === 'zh' ? unit.chinese : unit.english;
  page({ title: text.title(name), heading: name });
  document.getElementById('intro').replaceChildren(...intro(unit, day));
  const sections = unit.level === 'COUNTY'
    ? [surroundings(unit), history, partners(unit), rivals, neighbours, cases]
    : [surroundings(unit), history, parts, cases];
  const frames = sections.map((section) => new Frame(section));
  document.getElementById('pictures').replaceChildren(...frames.map((frame) => frame.element));
  for (const frame of frames) frame.show(asking);
}

function say(message, ...more) {
  const box = document.getElementById('wrong');
  box.hidden = false;
  box.replaceChildren(message, ' ', ...more.filter(Boolean));
}
