// Asks the GraphQL API beside this page, at whatever address both are served.
const endpoint = new URL('../graphql', import.meta.url);

// What the API said instead of an answer, in its own words.
export class Refused extends Error {}

// The data of a query. Throws Refused where the API has errors, even beside data: half an answer would make a wrong picture.
export async function ask(query, variables) {
  let answer;
  let status;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    status = response.status;
    answer = await response.json();
  } catch (error) {
    throw new Refused(status ? `The API answered with status ${status} and no JSON.` : `The API was not reached: ${error.message}`);
  }
  if (answer.errors?.length) throw new Refused([...new Set(answer.errors.map((error) => error.message))].join(' '));
  return answer.data;
}

// The nodes of a list, page after page, until it ends or `most` are there. `list` finds the list in the data.
export async function askPages(query, list, most) {
  const nodes = [];
  let after = null;
  let totalCount;
  do {
    const page = list(await ask(query, { after }));
    nodes.push(...page.nodes);
    totalCount = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after && nodes.length < most);
  return { nodes, totalCount, isWhole: !after };
}
