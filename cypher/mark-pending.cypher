// Says that a version is written and may be served. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.pending = $version
