// Reads the facts that counting needs, of the next $take cases after the id $after, from the data's version $version. Returns one row: the
// served version, and the cases, by id: each its id and its facts in one text.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ.
CYPHER 5
MATCH (store:Store {id: 'store'})
WITH store.version AS seen
WITH seen, COLLECT {
  MATCH (c:Case {version: $version})
  WHERE c.caseId > $after
  WITH c ORDER BY c.version, c.caseId LIMIT $take
  RETURN [c.caseId, c.facts]
} AS cases
MATCH (after:Store {id: 'store'})
RETURN CASE WHEN after.version = seen THEN seen END, cases
