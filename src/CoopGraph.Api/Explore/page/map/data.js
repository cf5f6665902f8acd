// What a map is drawn from: the counties of a day, and the pairs of them that cases tie. Each is one request, whatever their number.
import { askTable, Unreachable } from '../api.js';

const ndjson = 'application/x-ndjson';
const lastCounties = { text: null, counties: null };

// Every county of asking's day that has a place on the map: { placeId, code, name, at: [longitude, latitude], area, areaName, province }. The
// area is its prefecture, or its province for counties directly under one. The counties of the last day that was asked for stay.
export async function countiesOf(asking) {
  const text = await asking.text('counties');
  if (lastCounties.text !== text) {
    const counties = rowsOf(text).then((rows) => rows.filter(({ location }) => location?.longitude != null).map(county));
    counties.catch(() => { lastCounties.text = null; });
    Object.assign(lastCounties, { text, counties });
  }
  return lastCounties.counties;
}

const county = ({ placeId, code, name, location, prefecture, province }) => ({
  placeId, code, name, at: [location.longitude, location.latitude],
  area: prefecture?.code ?? province.code, areaName: prefecture?.name ?? province.name, province: province.code, provinceName: province.name,
});

// The pairs of counties that share a case which meets the conditions: [{ from, to, caseCount, scope, firstYear, lastYear }], most cases first.
export async function pairsOf(asking, ...conditions) {
  const rows = await rowsOf(await asking.text('dyads', conditions));
  return Array.from({ length: rows.length / 2 }, (_, i) => {
    const [{ dyads, ...from }, { dyads: _same, ...to }] = [rows[2 * i], rows[2 * i + 1]];
    return { from, to, ...dyads };
  });
}

// What counties do where aid is given: 'DONOR', 'RECIPIENT' or 'BOTH', by placeId.
export async function rolesOf(asking, ...conditions) {
  const { transfers } = await asking.one('aid', ...conditions);
  const roles = new Map();
  const play = ({ placeId }, role) => roles.set(placeId, (roles.get(placeId) ?? role) === role ? role : 'BOTH');
  for (const { from, to } of transfers) {
    play(from, 'DONOR');
    play(to, 'RECIPIENT');
  }
  return roles;
}

async function rowsOf(query) {
  const { bytes } = await askTable(query, ndjson);
  const text = await bytes.text().catch((error) => { throw new Unreachable(error.message); });
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
