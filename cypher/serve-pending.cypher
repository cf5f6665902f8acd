// Serves a version that is written: from here on it is the one that questions see. One property of one node, so nobody sees half of
// it; in a transaction after the one that wrote the data, so nobody sees half of those. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store', pending: $version})
SET store.version = $version
REMOVE store.pending
