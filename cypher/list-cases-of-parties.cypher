// A list of cases for page.cypher and gather-cases.cypher: those of all cases that have a party among $parties, which are constellations.
// It is for conditions that name units, so that the work grows with their cases and not with all. Yields c, a case.
MATCH (:Unit)-[first:PARTY_TO {version: $version}]->(c:Case)
WHERE first.constellation IN $parties
WITH DISTINCT list, c
WHERE /*:where*/
