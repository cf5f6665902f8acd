import { Asking } from '../asking.js';
import { page, say, showSections } from '../page.js';
import { words } from '../words/index.js';
import { caseMap } from './case-map.js';
import { facts } from './facts.js';
import { partiesOf } from './parties.js';
import { proof } from './proof.js';

const text = words.case;

// Shows a case, or says that there is none of that id. A day that is not null is that of the map.
export async function openCase(caseId, version, day) {
  const asking = new Asking({ version, day, values: { caseId } });
  const { cooperation } = await asking.one('case').catch((error) => say(error.message) ?? {});
  if (cooperation === null) say(text.unknown(caseId));
  if (!cooperation) return;
  page({ title: text.title(cooperation.title), heading: cooperation.title });
  showSections([facts, partiesOf, caseMap, proof], asking);
}
