// A list of cases for page.cypher and gather-cases.cypher: all of them. Yields c, a case.
MATCH (c:Case {version: $version})
WHERE /*:where*/
