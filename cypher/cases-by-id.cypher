// Cases by their ids. Returns one row: the version that is served, and the properties of those that there are, in any order.
CYPHER 5
MATCH (store:Store {id: 'store'})
RETURN store.version, COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN $ids RETURN properties(c) } AS cases
