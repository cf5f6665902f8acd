// Finds cases by their ids. Returns one row: the served version, and the cases that exist, in any order.
CYPHER 5
MATCH (store:Store {id: 'store'})
RETURN store.version, COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN $ids RETURN /*:case*/ } AS cases
