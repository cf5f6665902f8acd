// The fingerprint of what was loaded last. Returns one row; none, or null, where nothing is loaded.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.fingerprint
