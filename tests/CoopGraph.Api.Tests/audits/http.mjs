// Runs every audit of graphql-http against the server at the given address and prints one JSON object a line.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
for (const { id, name, status, reason } of await auditServer({ url })) {
  console.log(JSON.stringify({ id, name, status, reason }));
}
