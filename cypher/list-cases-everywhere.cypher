// A list of cases for page.cypher: all of them. Gives c, a case.
MATCH (c:Case {version: $version})
WHERE /*:where*/
