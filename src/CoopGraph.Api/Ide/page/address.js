// The part of an address after # is the query that an IDE opens with: #query=…&variables=…, each encoded as in a query string. A browser does
// not send that part to the service, so a query may be as long as an address may be. Both IDEs use this file.

/** Returns the query and the variables of an address, as texts, or undefined if it names no query. */
export function fromAddress({ hash }) {
  const named = new URLSearchParams(hash.slice(1));
  const query = named.get('query');
  return query ? { query, variables: readable(named.get('variables')) } : undefined;
}

/** Returns the part of an address that opens a query; variables is JSON, or empty. */
export function toAddress(query, variables) {
  const given = variables?.trim();
  return `#query=${encodeURIComponent(query)}${given ? `&variables=${encodeURIComponent(given)}` : ''}`;
}

function readable(json) {
  try {
    return json ? JSON.stringify(JSON.parse(json), null, 2) : undefined;
  } catch {
    return json; // The editor marks the place where it is no JSON.
  }
}
