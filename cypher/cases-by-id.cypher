// Finds cases by their ids. Returns one row: the served version, and the cases that exist, in any order.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ.
CYPHER 5
MATCH (store:Store {id: 'store'})
WITH store.version AS seen
WITH seen, COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN $ids RETURN /*:case*/ } AS cases
MATCH (after:Store {id: 'store'})
RETURN CASE WHEN after.version = seen THEN seen END, cases
