// Takes the one lock that loading needs: of two that load at once, the second waits here until the first has committed.
// Returns one row: the fingerprint and the generation of what is loaded, null and 0 where nothing is.
CYPHER 5
MERGE (dataset:Dataset {id: 'dataset'})
SET dataset.lockedBy = $loader
RETURN dataset.fingerprint, coalesce(dataset.generation, 0)
