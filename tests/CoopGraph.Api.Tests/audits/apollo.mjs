// Pages through cases with Apollo Client at the given address, as an application does that sends hashes instead of documents, and prints one
// JSON object: every request with its response, the cases of the cache after each page, and the same again by a second client.
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

const [uri, method, pages] = process.argv.slice(2);
const query = gql`
  query Cases($first: Int!, $after: String) {
    cooperations(first: $first, after: $after, order: { year: DESC }) {
      edges { cursor node { id caseId year title } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const requests = [];
console.log(JSON.stringify({ firstClient: await read(), secondClient: await read(), requests }));

async function read() {
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { cooperations: relayStylePagination(['where', 'order']) } } } }),
    link: createPersistedQueryLink({
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      useGETForHashedQueries: method === 'GET',
    }).concat(new HttpLink({ uri, fetch: recorded })),
  });
  const observed = client.watchQuery({ query, variables: { first: 10 } });
  const subscription = observed.subscribe({ error: (error) => { throw error; } });
  const seen = [];
  for (let page = 1; page <= Number(pages); page++) {
    if (page === 1) await client.query({ query, variables: { first: 10 } });
    else await observed.fetchMore({ variables: { after: endCursor(client) } });
    seen.push(cached(client).edges.map(({ node }) => node.caseId));
  }
  subscription.unsubscribe();
  client.stop();
  return seen;
}

function cached(client) {
  return client.readQuery({ query, variables: { first: 10 } }).cooperations;
}

function endCursor(client) {
  return cached(client).pageInfo.endCursor;
}

async function recorded(address, options) {
  const response = await fetch(address, options);
  const sent = options.body ? JSON.parse(options.body) : Object.fromEntries(new URL(address).searchParams);
  const extensions = typeof sent.extensions === 'string' ? JSON.parse(sent.extensions) : sent.extensions;
  const { errors } = await response.clone().json();
  requests.push({
    method: options.method,
    hasText: sent.query !== undefined,
    hash: extensions?.persistedQuery?.sha256Hash,
    status: response.status,
    code: errors?.[0].extensions.code,
  });
  return response;
}
