// mercurius, with its compiler of queries (JIT), on a port of loopback. It has a part of the API's schema, and reads the API's data at start
// into objects that hold what the measured operations ask for: its resolvers filter, sort and cut what is in memory, and nothing else.
import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { readData } from './data.mjs';

const [port, api] = process.argv.slice(2);
const { cases, units } = await readData(api);

const page = (rows, first) => (first === undefined ? rows : rows.slice(0, first));
const holds = (value, is) => is === undefined
  || ((is.eq === undefined || value === is.eq) && (is.neq === undefined || value !== is.neq)
    && (is.gte === undefined || value >= is.gte) && (is.lte === undefined || value <= is.lte));

const resolvers = {
  Query: {
    county: (_, { by }) => units.get(by.code),
    cooperations(_, { where = {}, order = [], first }) {
      const found = cases.filter((row) => holds(row.year, where.year) && holds(row.mechanism, where.mechanism));
      for (const { year } of order.slice().reverse()) found.sort((one, other) => (year === 'DESC' ? other.year - one.year : one.year - other.year));
      const nodes = page(found, first);
      return { totalCount: found.length, nodes, pageInfo: { hasNextPage: nodes.length < found.length, endCursor: nodes.at(-1)?.cursor } };
    },
  },
  Unit: {
    name: (unit, { language }) => (language === 'ZH' ? unit.nameZh : unit.nameEn),
    partners(county, { where = {}, first }) {
      const found = county.ties.filter((tie) => holds(tie.scope, where.scope));
      return { totalCount: found.length, edges: page(found, first) };
    },
  },
};

const app = Fastify();
app.register(mercurius, { schema: await readFile(new URL('schema.graphql', import.meta.url), 'utf8'), resolvers, jit: 1 });
app.get('/ready', async () => '');
await app.listen({ host: '127.0.0.1', port: Number(port) });
