// Who shares a border with whom. Returns a row each: the data's version, the codes of both, from, to.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
MATCH (first:Unit)-[border:BORDERS]->(second:Unit)
RETURN dataset.version, first.code, second.code, border.from, border.to
ORDER BY border.position
