// Serves a version that is written, and releases the lease of $holder: from here on questions see $version. It changes one property of one
// node, so no reader sees half of it. Its transaction follows those that wrote the data, so no reader sees half of these. Returns one row;
// none where another process has the lease.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.leaseAskedBy = $holder
WITH store WHERE store.leaseHolder = $holder
SET store.version = $version, store.base = $version
REMOVE store.leaseHolder, store.leaseUntil, store.isUnfinished
RETURN true
