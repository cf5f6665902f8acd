// Reads the next $take cases after the id $after, from the data's version $version. Returns a row for each case: its properties, by id.
CYPHER 5
MATCH (c:Case {version: $version})
WHERE c.caseId > $after
WITH c ORDER BY c.version, c.caseId LIMIT $take
RETURN /*:case*/
