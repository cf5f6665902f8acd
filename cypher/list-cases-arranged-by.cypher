// A list of cases for page.cypher: those that the government of list.place brokered between others. Gives c, a case.
MATCH (:Unit {version: $version, place: list.place})-[:ARRANGED]->(c:Case)
WITH DISTINCT list, c
WHERE /*:where*/
