// A list of cases for page.cypher and gather-cases.cypher: those that the government of list.place brokered between others. Yields c, a
// case.
MATCH (:Unit {version: $version, place: list.place})-[:ARRANGED]->(c:Case)
WITH DISTINCT list, c
WHERE /*:where*/
