import { element } from '../dom.js';
import { numbersTable, number, plain, scroller } from '../frame/numbers.js';
import { areaName, count, mechanismName } from '../labels.js';
import { caseAddress, sourceLink, unitLink } from '../links.js';
import { words } from '../words/index.js';

const text = words.unit;

// Its partners, inside its prefecture and outside.
export const partners = {
  id: 'partners',
  title: text.partners,
  sentence: text.partnersSentence,
  csv: ['unit-partners'],
  empty: text.partnersNone,
  source: () => `${words.frame.sourceOfEach} ${text.onlyReal}`,
  load: async (asking) => ({ partners: (await asking.one('unit-partners')).county?.partners ?? { totalCount: 0, edges: [] }, day: asking.day }),
  isEmpty: ({ partners: { edges } }) => edges.length === 0,
  content: ({ partners: { edges, totalCount }, day }) => element('div', {},
    element('p', {}, text.partnersOutside(count(edges.filter(({ scope }) => scope !== 'SAME_PREFECTURE').length), count(edges.length)),
      totalCount > edges.length ? text.more(count(totalCount - edges.length)) : ''),
    scroller(text.partners, numbersTable(text.partners, {
      head: text.partnersHead,
      isStacked: true,
      rows: edges.map(({ node, scope, caseCount, firstYear, lastYear, distanceKm }) => [
        unitLink(node, day), node.prefecture?.name ?? '–', node.province?.name ?? '–', words.scopes[scope], number(caseCount),
        firstYear ? text.yearSpan(firstYear, lastYear) : '–', plain(distanceKm, distanceKm == null ? '–' : count(Math.round(distanceKm))),
      ]),
    }))),
};

export const rivals = unitList('rivals', 'unit-rivals', text.rivals, text.rivalsSentence, text.rivalsNone, ({ county }) => county?.rivals);

export const neighbours = unitList('neighbours', 'unit-neighbours', text.neighbours, text.neighboursSentence, text.neighboursNone, ({ county }) => county?.neighbours);

export const parts = unitList('parts', 'unit-parts', text.parts, text.partsSentence, text.partsNone, ({ counties }) => counties);

// Its cases, each with the page that proves it.
export const cases = {
  id: 'cases',
  title: text.casesTitle,
  sentence: text.casesSentence,
  csv: ['unit-cases'],
  empty: text.casesNone,
  source: () => `${words.frame.sourceOfEach} ${text.onlyReal}`,
  async load(asking) {
    const { unit } = await asking.one('unit-cases');
    const list = unit?.list ?? { totalCount: 0, nodes: [] };
    return { list };
  },
  isEmpty: ({ list }) => list.nodes.length === 0,
  content: ({ list: { nodes, totalCount } }) => element('div', {},
    scroller(text.casesTitle, numbersTable(text.casesTitle, {
      head: text.casesHead,
      isStacked: true,
      rows: nodes.map(({ caseId, title, year, mechanism, issueArea, scope, source }) => [
        year == null ? words.years.unknown : String(year),
        element('a', { href: caseAddress(caseId), lang: 'en' }, title),
        mechanismName(mechanism), areaName(issueArea), words.scopes[scope], sourceLink(source),
      ]),
    })),
    totalCount > nodes.length ? element('p', { className: 'note' }, text.others(count(totalCount - nodes.length))) : null),
};

function unitList(id, query, title, sentence, empty, find) {
  return {
    id,
    title,
    sentence,
    csv: [query],
    empty,
    source: () => text.seedSource,
    load: async (asking) => ({ list: find(await asking.one(query)) ?? { totalCount: 0, nodes: [] }, day: asking.day }),
    isEmpty: ({ list }) => list.nodes.length === 0,
    content: ({ list: { nodes, totalCount }, day }) => element('div', {},
      element('ul', { className: 'units' }, ...nodes.map((unit) => element('li', {}, unitLink(unit, day), belongsTo(unit)))),
      totalCount > nodes.length ? element('p', { className: 'note' }, text.others(count(totalCount - nodes.length))) : null),
  };
}

function belongsTo({ prefecture, parent }) {
  const above = prefecture ?? parent;
  return above ? ` (${above.name})` : '';
}
