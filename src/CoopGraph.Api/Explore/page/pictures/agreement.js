import { words } from '../words/index.js';

// Whether the loaded cases agree with a number that the paper prints: 'agree', 'lower', 'higher', 'none' printed, 'nothing' loaded. A share
// agrees where the paper's number lies in the 95 % interval of the loaded share; any other number where both are the same.
export function agreementOf({ published, loaded, interval }) {
  if (published == null) return 'none';
  if (loaded == null) return 'nothing';
  const [low, high] = interval ? [interval.low, interval.high] : [loaded, loaded];
  if (published > high) return 'lower';
  return published < low ? 'higher' : 'agree';
}

export const agreementWord = (finding) => words.findings.verdicts[agreementOf(finding)];
