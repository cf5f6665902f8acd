// Begins an edit: takes the lock of the node, so that no other edit and no load is between. $holder: any text. Returns one row: whether a load
// is writing, the served version, the version of the load that it began with, the greatest number of a curated case, the key of the archived
// base of the data, and whether a load that never ended may have left records. No row where nothing is served.
// A lease that has ended is removed: a load that is still at work and has not seen the edit must not serve its version.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.editedBy = $holder
WITH store
WHERE store.version IS NOT NULL
WITH store, store.leaseHolder IS NOT NULL AND store.leaseUntil >= datetime.realtime().epochMillis AS isLoading
FOREACH (_ IN CASE WHEN isLoading THEN [] ELSE [1] END | REMOVE store.leaseHolder, store.leaseUntil)
WITH store, isLoading
OPTIONAL MATCH (v:DataVersion {version: store.version})
RETURN isLoading, store.version, coalesce(store.base, store.version), coalesce(store.curatedNumber, 0), v.baseKey, coalesce(store.isUnfinished, false)
