// Takes the lease that loading needs, where nobody holds it or its time is over by the server's clock: of two that load at once, one
// gets it. $holder: who asks, $milliseconds: how long it lasts, $layout: how data are written. Returns one row: whether it was taken,
// the version that is served and the fingerprint of its data, both null where nothing is, the latter also where it has another layout.
CYPHER 5
MERGE (store:Store {id: 'store'})
// Writing first takes the node's lock, so that what is read below is what the one before has left.
SET store.leaseAskedBy = $holder
WITH store, datetime.realtime().epochMillis AS now
WITH store, now, store.leaseHolder IS NULL OR store.leaseUntil < now AS isFree
FOREACH (_ IN CASE WHEN isFree THEN [1] ELSE [] END | SET store.leaseHolder = $holder, store.leaseUntil = now + $milliseconds)
WITH store, isFree
OPTIONAL MATCH (dataset:Dataset {version: store.version, layout: $layout})
RETURN isFree, store.version, dataset.fingerprint
