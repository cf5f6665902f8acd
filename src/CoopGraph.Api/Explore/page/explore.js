// Opens the page: asks what is loaded, and has every picture drawn over the cases that the reader chooses.
import { Asking } from './asking.js';
import { casesFilter } from './cases-filter.js';
import { Frame } from './frame.js';
import { provenanceText } from './provenance.js';
import { years } from './pictures/years.js';
import { mechanismShares } from './pictures/mechanisms.js';
import { provinces } from './pictures/provinces.js';
import { crossing } from './pictures/crossing.js';
import { coverage } from './pictures/coverage.js';
import { map } from './pictures/map.js';
import { findings } from './pictures/findings.js';

const frames = [years, mechanismShares, crossing, provinces, coverage, map, findings].map((picture) => new Frame(picture));
const status = document.getElementById('dataset');

document.getElementById('pictures').replaceChildren(...frames.map((frame) => frame.element));
try {
  const { dataset } = await new Asking('', []).one('dataset');
  const loaded = Object.fromEntries(dataset.casesByProvenance.map(({ provenance, caseCount }) => [provenance, caseCount]));
  status.textContent = `Data version ${dataset.version}: ${provenanceText(loaded, 'cases of every level')}. `
    + 'The pictures show those between counties, as the paper does.';
  casesFilter(document.getElementById('cases'), loaded, (conditions) => showAll(`data version ${dataset.version}`, conditions));
} catch (error) {
  status.className = 'error';
  status.textContent = `The API did not tell what is loaded. ${error.message}`;
  showAll('data of an unknown version', []);
}

function showAll(source, conditions) {
  const asking = new Asking(source, conditions);
  for (const frame of frames) frame.show(asking);
}
