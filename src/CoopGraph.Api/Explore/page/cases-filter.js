import { choice } from './dom.js';
import { count } from './labels.js';
import { syntheticCount, total } from './provenance.js';

const conditions = {
  all: [],
  real: ['provenance: {neq: SYNTHETIC}'],
  synthetic: ['provenance: {eq: SYNTHETIC}'],
};

// The choice between all, real and synthetic cases. It stands in the address, so that a link leads to what was seen, and is offered
// only where synthetic cases are loaded. `onChoose` gets the conditions at once, and again after each choice.
export function casesFilter(fieldset, loaded, onChoose) {
  const synthetic = syntheticCount(loaded);
  const asked = new URLSearchParams(location.search).get('cases');
  const chosen = synthetic > 0 && Object.hasOwn(conditions, asked ?? '') ? asked : 'all';
  if (synthetic > 0) {
    choice(fieldset, 'cases', [
      ['all', `All ${count(total(loaded))}`],
      ['real', `Real: ${count(total(loaded) - synthetic)}`],
      ['synthetic', `SYNTHETIC: ${count(synthetic)}`],
    ], chosen, (value) => {
      history.replaceState(null, '', value === 'all' ? location.pathname : `?cases=${value}`);
      onChoose(conditions[value]);
    });
    fieldset.hidden = false;
  }
  onChoose(conditions[chosen]);
}
