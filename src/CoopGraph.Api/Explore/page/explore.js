// Opens the page: asks what is loaded, and has every picture drawn over the cases that the reader chooses.
import { Asking } from './asking.js';
import { Frame } from './frame/frame.js';
import { element } from './dom.js';
import { conditionsOf, choicesOf, onChosen } from './state/choices.js';
import { countyOf, wrongCounty } from './state/county.js';
import { showFilters } from './state/filters.js';
import { land } from './state/landing.js';
import { countiesOf } from './map/data.js';
import { describe, page, showWrong, whenLoaded } from './page.js';
import { provenanceText, syntheticCount } from './provenance.js';
import { words } from './words/index.js';
import { map } from './pictures/map.js';
import { years } from './pictures/years.js';
import { mechanismShares } from './pictures/mechanisms.js';
import { crossing } from './pictures/crossing.js';
import { provinces } from './pictures/provinces.js';
import { coverage } from './pictures/coverage.js';
import { findings } from './pictures/findings.js';

const pictures = [map, years, mechanismShares, crossing, provinces, coverage, findings];
const frames = pictures.map((picture) => new Frame(picture));

page({ title: words.title, heading: words.heading, intro: words.intro });
document.getElementById('contents').replaceChildren(...pictures.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title))));
document.getElementById('pictures').replaceChildren(...frames.map((frame) => frame.element));
land();

whenLoaded((loaded) => {
  describe(loaded);
  document.getElementById('dataset').textContent = `${words.loadedCases(provenanceText(loaded.cases, words.casesOfEveryLevel))} ${words.noSample}`;
  let asking;
  let wrong;
  // Which counties there are is known when the map's are.
  const sayWrong = async () => {
    const asked = asking;
    showWrong(wrong);
    const more = countyOf() ? wrongCounty(await countiesOf(asked).catch(() => null), words.map.codes(asked.day)) : [];
    if (more.length && asked === asking) showWrong([...wrong, ...more]);
  };
  const showAll = () => {
    const { chosen, ...choices } = choicesOf(location.search, loaded.provinces);
    wrong = choices.wrong;
    showFilters(document.getElementById('filters'), { chosen, provinces: loaded.provinces, loaded: loaded.cases });
    asking = new Asking({ version: loaded.version, conditions: conditionsOf(chosen, syntheticCount(loaded.cases) > 0), day: chosen.day });
    for (const frame of frames) frame.show(asking);
    sayWrong();
  };
  onChosen(showAll);
  onChosen(sayWrong, countyOf);
  showAll();
}, (reason) => frames.forEach((frame) => frame.say(reason)));
