// The fingerprint of the data that are served. Returns one row; none where nothing is loaded.
CYPHER 5
MATCH (store:Store {id: 'store'})
MATCH (dataset:Dataset {version: store.version})
RETURN dataset.fingerprint
