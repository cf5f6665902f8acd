// Releases the lease of $holder. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store', leaseHolder: $holder})
REMOVE store.leaseHolder, store.leaseUntil
