import { askChance } from '../chance.js';
import { issueAreas, mechanisms } from '../labels.js';
import { ofSummary } from '../provenance.js';

const within = 'SAME_PREFECTURE';

const partsOf = {
  issueArea: Object.entries(issueAreas).map(([key, { name }]) => [key, name]),
  mechanism: Object.entries(mechanisms),
};

// A row for all cases and one for each part: its cases and their share across prefectures, its pairs and their test against chance.
// Further the share of economic cases across prefectures, which the paper prints.
export async function loadCrossing(asking, chosen) {
  const [{ all, byIssueArea, byMechanism, cases }, tests] = await Promise.all([asking.one('crossing'), askChance(asking, chosen)]);
  const { groups } = chosen.by === 'mechanism' ? byMechanism : byIssueArea;
  const rows = [
    row('ALL', 'All', all.groups),
    ...partsOf[chosen.by].map(([key, name]) => row(key, name, groups.filter((group) => group.key[chosen.by] === key))),
  ].map((one) => ({ ...one, pairs: tests[one.key].edgeCount, test: tests[one.key].crossShare }));
  const economy = row('ECONOMY', '', byIssueArea.groups.filter(({ key }) => key.issueArea === 'ECONOMY')).share;
  return { rows, chosen, economy, cases: ofSummary(cases) };
}

function row(key, name, groups) {
  const caseCount = sum(groups);
  return { key, name, caseCount, share: caseCount > 0 ? sum(groups.filter((group) => group.key.scope !== within)) / caseCount : null };
}

const sum = (groups) => groups.reduce((all, { measures }) => all + measures.caseCount, 0);
