// What happened to which code. Returns a row each: the data's version, the change's properties.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
MATCH (c:Change)
RETURN dataset.version, properties(c)
ORDER BY c.position
