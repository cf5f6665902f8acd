// Takes the lease that loading needs, if it is free or has expired by the server's clock. Of two processes that load at once, one gets it.
// Parameters: $holder: the process that asks; $milliseconds: the time for which the lease is valid; $layout: the layout of the data.
// Returns one row: whether the lease was taken, the served version, the fingerprint of its data, and the version of the load that it
// began with. All are null where nothing is served, the fingerprint also where the data have another layout.
CYPHER 5
MERGE (store:Store {id: 'store'})
// Writing first takes the node's lock, so what is read below is what the previous transaction has left.
SET store.leaseAskedBy = $holder
WITH store, datetime.realtime().epochMillis AS now
WITH store, now, store.leaseHolder IS NULL OR store.leaseUntil < now AS isFree
FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET store.leaseHolder = $holder, store.leaseUntil = now + $milliseconds)
WITH store, isFree
OPTIONAL MATCH (dataset:Dataset {version: coalesce(store.base, store.version), layout: $layout})
RETURN isFree, store.version, dataset.fingerprint, coalesce(store.base, store.version)
