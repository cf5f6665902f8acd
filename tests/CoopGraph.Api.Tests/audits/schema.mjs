// Makes a schema from the introspection of the server at the given address, and one from the text that it serves, and says whether they are
// one and the same: types, descriptions, default values, inputs of which one field is given, and directives.
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const options = {
  descriptions: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
  specifiedByUrl: true,
};
const url = process.argv[2];
const answer = await fetch(url, {
  method: 'POST',
  headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery(options) }),
});
const introspected = buildClientSchema((await answer.json()).data);
const written = buildSchema(await (await fetch(`${url}/schema.graphql`)).text());
const lines = (schema) => {
  const sorted = lexicographicSortSchema(schema);
  // graphql-js reads no definition of @deprecated from a text that has none, and has locations of a later draft.
  const directives = sorted.getDirectives().filter((one) => one.name !== 'deprecated').map((one) => `${one} on ${[...one.locations].sort()}`).sort();
  const oneOf = Object.values(sorted.getTypeMap()).filter((type) => type.isOneOf).map((type) => `oneOf ${type}`);
  return [...printSchema(sorted).split('\n'), ...directives, ...oneOf];
};
const [left, right] = [lines(introspected), lines(written)];
const at = left.findIndex((line, index) => line !== right[index]);
if (!left.some((line) => line === 'oneOf UnitBy') || !left.some((line) => line.startsWith('@oneOf'))) console.log('no oneOf');
else console.log(at < 0 && left.length === right.length ? 'the same' : `${left[at]} | ${right[at]}`);
