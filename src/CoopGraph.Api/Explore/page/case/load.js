import { ofCases } from '../provenance.js';

// The case of the page, which all its sections show a part of.
export async function loadCase(asking) {
  const { cooperation } = await asking.one('case');
  return { cooperation, cases: cooperation ? ofCases([cooperation]) : {} };
}
