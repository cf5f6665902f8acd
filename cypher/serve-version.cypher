// Serves a version that is written, and gives the lease of $holder back: from here on $version is the one that questions see. One
// property of one node, so nobody sees half of it; in a transaction after those that wrote the data, so nobody sees half of these.
// Returns one row; none where the lease is another's.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.leaseAskedBy = $holder
WITH store WHERE store.leaseHolder = $holder
SET store.version = $version
REMOVE store.leaseHolder, store.leaseUntil
RETURN true
