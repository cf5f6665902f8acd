// Reads the facts that counting needs, of the next $take cases after the id $after, from the data's version $version. Returns one row: the
// served version, and the cases, by id: each its id and its facts in one text.
CYPHER 5
MATCH (store:Store {id: 'store'})
RETURN store.version, COLLECT {
  MATCH (c:Case {version: $version})
  WHERE c.caseId > $after
  WITH c ORDER BY c.version, c.caseId LIMIT $take
  RETURN [c.caseId, c.facts]
} AS cases
