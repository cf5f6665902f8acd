// Reads the API's data over GraphQL, page by page, into objects with the fields that the measured operations ask for.
const unitFields = 'code level nameEn: name nameZh: name(language: ZH) __typename';

/** Returns the cases in the order of the API's lists, and the counties with their partners by code. */
export async function readData(api) {
  const cases = await readAll(api, 'cooperations', 100, `caseId title year mechanism issueArea scope parties { role unit { ${unitFields} } }`);
  const counties = await readAll(api, 'counties', 20, `${unitFields} partners(first: 100) {
    edges { scope caseCount firstYear distanceKm cooperations { caseId year } node { ${unitFields} parent { ${unitFields} } } }
  }`, '{ partners: { any: true } }');
  for (const row of cases) row.cursor = Buffer.from(row.caseId).toString('base64url');
  return { cases, units: new Map(counties.map((county) => [county.code, { ...county, ties: county.partners.edges }])) };
}

async function readAll(api, list, size, fields, where = '{}') {
  const rows = [];
  for (let after = null; ;) {
    const query = `query($after: String) { list: ${list}(first: ${size}, after: $after, where: ${where}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors[0]));
    rows.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return rows;
    after = data.list.pageInfo.endCursor;
  }
}
