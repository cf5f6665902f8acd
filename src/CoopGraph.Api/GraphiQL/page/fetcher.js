// Queries go to the endpoint next to this page, wherever a proxy has put both.
const endpoint = new URL('../graphql', document.baseURI);

/** Sends an operation and returns its response; headers are those of the editor. */
export async function fetcher(operation, { headers } = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    credentials: 'same-origin',
  });
  return response.json();
}
