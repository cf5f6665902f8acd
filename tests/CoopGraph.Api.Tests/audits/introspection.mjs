// Asks the server at the given address with the fullest introspection query that graphql-js makes, and prints the schema it gets.
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';

const query = getIntrospectionQuery({
  descriptions: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
  specifiedByUrl: true,
});
const response = await fetch(process.argv[2], {
  method: 'POST',
  headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) {
  console.error(JSON.stringify(errors));
  process.exit(1);
}
const schema = buildClientSchema(data);
console.log(printSchema(schema));
console.log(schema.getDirectives().map(String).join(' '));
