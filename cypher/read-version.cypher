// Reads the served version of the data. Returns one row; none, or null, where nothing is loaded.
CYPHER 5
MATCH (store:Store {id: 'store'})
RETURN store.version, coalesce(store.base, store.version)
