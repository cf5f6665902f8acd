// A list of cases for page.cypher and gather-cases.cypher: those in which list.place, or a unit that lay in it on the case's day, takes
// part. Yields c, a case.
MATCH (:Unit {version: $version, place: list.place})-[:INVOLVED_IN]->(c:Case)
WITH DISTINCT list, c
WHERE /*:where*/
