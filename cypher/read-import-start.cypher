// Reads what an import starts from, while its process has the lease. Returns one row: the greatest number of a curated case, and the key of the
// archived base of the served data.
CYPHER 5
MATCH (store:Store {id: 'store'})
OPTIONAL MATCH (v:DataVersion {version: store.version})
RETURN coalesce(store.curatedNumber, 0), v.baseKey
