// Reads the fingerprint of the served data, if they have the layout $layout. Returns one row; none where nothing is loaded, or where the
// layout is another.
CYPHER 5
MATCH (store:Store {id: 'store'})
MATCH (dataset:Dataset {version: coalesce(store.base, store.version), layout: $layout})
RETURN dataset.fingerprint
