// @neo4j/graphql on a port of loopback, over the data that the API loaded into Neo4j. Its own lists do not group the ties of a county by partner,
// so the partners are a field with a statement of its own (@cypher): the statement that a Cypher author would write by hand.
import { readFile } from 'node:fs/promises';
import { Neo4jGraphQL } from '@neo4j/graphql';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import neo4j from 'neo4j-driver';

const [port, bolt] = process.argv.slice(2);
const driver = neo4j.driver(bolt, neo4j.auth.basic('', ''), { disableLosslessIntegers: true });
const typeDefs = await readFile(new URL('neo4j-graphql.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

const app = Fastify();
app.register(mercurius, { schema, context: () => ({ sessionConfig: { database: 'neo4j' } }) });
app.get('/ready', async () => '');
await app.listen({ host: '127.0.0.1', port: Number(port) });
