// All versions of all units, in the order in which they were loaded. Returns a row each: the data's version, the unit's properties.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
MATCH (u:Unit)
RETURN dataset.version, properties(u)
ORDER BY u.position
