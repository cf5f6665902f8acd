// The page of a case: /explore/cases/PAPER-01, which a journalist can send as a link.
import { Asking } from './asking.js';
import { Frame } from './frame/frame.js';
import { describe, page, whenLoaded } from './page.js';
import { caseMap } from './case/case-map.js';
import { facts } from './case/facts.js';
import { partiesOf } from './case/parties.js';
import { proof } from './case/proof.js';
import { choicesOf } from './state/choices.js';
import { words } from './words/index.js';

const text = words.case;
const caseId = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1));

page({ title: text.title(caseId), heading: caseId });
whenLoaded(async (loaded) => {
  const { chosen, wrong } = choicesOf(location.search, loaded.provinces);
  if (wrong.length) say(wrong.map(({ name, value, possible }) => words.filters.wrong(name, value, possible)).join(' '));
  const asking = new Asking({ version: loaded.version, day: chosen.day ?? null, values: { caseId } });
  const { cooperation } = await asking.one('case').catch((error) => say(error.message) ?? {});
  describe(loaded);
  if (cooperation) show(cooperation, asking);
  else if (cooperation === null) say(text.unknown(caseId));
});

function show(cooperation, asking) {
  page({ title: text.title(cooperation.title), heading: cooperation.title });
  const frames = [facts, partiesOf, caseMap, proof].map((section) => new Frame(section));
  document.getElementById('pictures').replaceChildren(...frames.map((frame) => frame.element));
  for (const frame of frames) frame.show(asking);
}

function say(message) {
  const box = document.getElementById('wrong');
  box.hidden = false;
  box.textContent = message;
}
