import { createClient } from 'graphql-ws';
import { getOperationAST, parse } from 'graphql';

// Operations go to the endpoint next to this page, wherever a proxy has put both.
const endpoint = new URL('../graphql', document.baseURI);
// The connection is opened by the first subscription, and closed after the last one.
const socket = createClient({ url: endpoint.href.replace(/^http/, 'ws') });

/** Sends an operation and returns its response; of a subscription, its responses as they come. Headers are those of the editor. */
export async function fetcher(operation, { headers } = {}) {
  if (isSubscription(operation)) return socket.iterate(operation);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    credentials: 'same-origin',
  });
  return response.json();
}

function isSubscription({ query, operationName }) {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    // The service says what is wrong with it.
    return false;
  }
}
