// Asks the GraphQL API beside this page, at whatever address both are served.
import { pages } from './place.js';

const endpoint = new URL('../graphql', pages);

// What the API said instead of an answer, in its own words. To ask the same again would bring the same.
export class Refused extends Error {}

// The API was not reached, or could not answer at the moment: it may later.
export class Unreachable extends Error {}

// The data of a query. Throws Refused where the API has errors, even beside data: half an answer would make a wrong picture.
export async function ask(query) {
  const response = await send(query, 'application/graphql-response+json');
  let answer;
  try {
    answer = await response.json();
  } catch {
    throw new Unreachable(`status ${response.status}`);
  }
  if (answer.errors?.length) throw failure(response, [...new Set(answer.errors.map((error) => error.message))].join(' '));
  return answer.data;
}

// The answer to a query as a table, as bytes: CSV by the rule of reports, all rows.
export async function askTable(query, mediaType = 'text/csv') {
  const response = await send(query, mediaType);
  if (response.ok) return { bytes: await response.blob(), dataVersion: response.headers.get('X-Data-Version') };
  const answer = await response.json().catch(() => ({}));
  throw failure(response, answer.errors?.map((error) => error.message).join(' ') ?? `status ${response.status}`);
}

async function send(query, accept) {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept },
      body: JSON.stringify({ query }),
    });
  } catch (error) {
    throw new Unreachable(error.message);
  }
}

const failure = (response, message) => (response.status >= 500 ? new Unreachable(message) : new Refused(message));
