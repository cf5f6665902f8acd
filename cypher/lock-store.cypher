// Takes the one lock that loading needs: of two that load at once, the second waits here until the first has committed.
// Returns one row: the version that is served, the fingerprint of its data, the version that is written but not yet served; each null
// where there is none.
CYPHER 5
MERGE (store:Store {id: 'store'})
SET store.lockedBy = $loader
WITH store
OPTIONAL MATCH (dataset:Dataset {version: store.version})
RETURN store.version, dataset.fingerprint, store.pending
