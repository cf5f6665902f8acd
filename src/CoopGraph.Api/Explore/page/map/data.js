// What a map is drawn from: the counties of a day, and the pairs of them that cases tie. Each is one request, whatever their number.
import * as d3 from 'd3';
import { askTable, Unreachable } from '../api.js';
import { words } from '../words/index.js';

const ndjson = 'application/x-ndjson';
const lastCounties = { text: null, counties: null };

// Every county of asking's day that has a place on the map: { placeId, code, name, names in both languages, at: [longitude, latitude], area, areaName, province }. The
// area is its prefecture, or its province for counties directly under one. The counties of the last day that was asked for stay.
export async function countiesOf(asking) {
  const text = asking.text('counties');
  if (lastCounties.text !== text) {
    const counties = rowsOf(text).then((rows) => rows.filter(({ location }) => location?.longitude != null).map(county));
    counties.catch(() => { lastCounties.text = null; });
    Object.assign(lastCounties, { text, counties });
  }
  return lastCounties.counties;
}

const county = ({ placeId, code, english, chinese, location, prefecture, province }) => ({
  placeId, code, name: words.language === 'zh' ? chinese : english, names: [english, chinese], at: [location.longitude, location.latitude],
  area: prefecture?.code ?? province.code, areaName: prefecture?.name ?? province.name, province: province.code, provinceName: province.name,
});

// The pairs of counties that share a case which meets the conditions: [{ from, to, caseCount, scope, firstYear, lastYear }], most cases first.
// There can be tens of thousands, so the answer is CSV, which does not repeat the names of its columns.
export async function pairsOf(asking, ...conditions) {
  const [, ...rows] = d3.csvParseRows(await textOf(asking.text('dyads', conditions), 'text/csv'));
  return Array.from({ length: rows.length / 2 }, (_, i) => {
    const [from, to] = [rows[2 * i], rows[2 * i + 1]];
    const [caseCount, scope, firstYear, lastYear] = from.slice(3);
    return { from: unitOf(from), to: unitOf(to), caseCount: Number(caseCount), scope, firstYear: Number(firstYear) || null, lastYear: Number(lastYear) || null };
  });
}

const unitOf = ([placeId, code, name]) => ({ placeId, code, name });

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
  return (await textOf(query, ndjson)).split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

async function textOf(query, mediaType) {
  const { bytes } = await askTable(query, mediaType);
  return bytes.text().catch((error) => { throw new Unreachable(error.message); });
}
