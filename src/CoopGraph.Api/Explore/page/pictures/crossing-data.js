import { askChance } from '../charts/chance.js';
import { areaName, issueAreas, mechanismName, mechanisms } from '../labels.js';
import { words } from '../words/index.js';

const within = 'SAME_PREFECTURE';

const partsOf = {
  issueArea: issueAreas.map((key) => [key, areaName(key)]),
  mechanism: mechanisms.map((key) => [key, mechanismName(key)]),
};

// A row for all cases and one for each part: its cases and their share across prefectures, its pairs and their test against chance.
// Further the share of economic cases across prefectures, which the paper prints.
export async function loadCrossing(asking, chosen) {
  const [{ summary: { groups } }, tests] = await Promise.all([asking.one('crossing'), askChance(asking, chosen)]);
  const rows = [
    row('ALL', words.crossing.all, groups),
    ...partsOf[chosen.by].map(([key, name]) => row(key, name, groups.filter((group) => group.key[chosen.by] === key))),
  ].map((one) => ({ ...one, pairs: tests[one.key].edgeCount, test: tests[one.key].crossShare }));
  const economy = row('ECONOMY', '', groups.filter(({ key }) => key.issueArea === 'ECONOMY')).share;
  return { rows, chosen, economy };
}

function row(key, name, groups) {
  const caseCount = sum(groups);
  return { key, name, caseCount, share: caseCount > 0 ? sum(groups.filter((group) => group.key.scope !== within)) / caseCount : null };
}

const sum = (groups) => groups.reduce((all, { measures }) => all + measures.caseCount, 0);
