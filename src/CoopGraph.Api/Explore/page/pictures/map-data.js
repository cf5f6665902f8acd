// What the map is drawn from: the places of counties, and the pairs of counties that cases tie.
const mostCases = 3000;

let counties;

const list = (data) => data.list;

// Every county's place as [longitude, latitude]. The same for every choice of cases, so it is asked once.
export async function allCounties(asking) {
  counties ??= askCounties(asking).catch((error) => {
    counties = undefined;
    throw error;
  });
  await Promise.all(['counties', 'direct-counties'].map((name) => asking.mention(name)));
  return counties;
}

async function askCounties(asking) {
  const [prefectures, direct] = await Promise.all([asking.all('counties', list), asking.all('direct-counties', list)]);
  return [...prefectures.nodes.flatMap((prefecture) => prefecture.counties.nodes), ...direct.nodes]
    .filter(({ location }) => location)
    .map(({ location }) => point(location));
}

export const shown = {
  anhui: (asking) => asking.all('anhui', (data) => data.province?.list ?? noCases, mostCases),
  arranged: (asking) => asking.all('ties', list, mostCases, 'mechanism: {eq: ARRANGED}'),
  all: (asking) => asking.all('ties', list, mostCases),
};

const noCases = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } };

// Pairs of counties with the cases that they share, and the counties that are in a pair, with their roles. A county that was recoded is one.
export function network(cases) {
  const pairs = new Map();
  const units = new Map();
  for (const one of cases) {
    const parties = one.parties.filter(({ unit }) => unit.location);
    for (const { unit, role } of parties) {
      const known = units.get(unit.placeId) ?? { placeId: unit.placeId, code: unit.code, name: unit.name, at: point(unit.location), roles: new Set(), cases: 0 };
      known.roles.add(role);
      known.cases += 1;
      units.set(unit.placeId, known);
    }
    for (const [i, { unit: a }] of parties.entries()) {
      for (const { unit: b } of parties.slice(i + 1)) {
        const [from, to] = a.placeId < b.placeId ? [a, b] : [b, a];
        const key = `${from.placeId} ${to.placeId}`;
        const pair = pairs.get(key) ?? { from: units.get(from.placeId), to: units.get(to.placeId), cases: [] };
        pair.cases.push(one);
        pairs.set(key, pair);
      }
    }
  }
  return { pairs: [...pairs.values()], units: [...units.values()] };
}

const point = ({ longitude, latitude }) => [longitude, latitude];
