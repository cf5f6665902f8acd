// The fingerprint of the data that are served, where they are written as $layout says. Returns one row; none where nothing is loaded, or
// another layout.
CYPHER 5
MATCH (store:Store {id: 'store'})
MATCH (dataset:Dataset {version: store.version, layout: $layout})
RETURN dataset.fingerprint
