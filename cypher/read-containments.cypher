// Who lies in whom. Returns a row each: the data's version, the codes of parent and child, from, to.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
MATCH (parent:Unit)-[in:CONTAINS]->(child:Unit)
RETURN dataset.version, parent.code, child.code, in.from, in.to
ORDER BY in.position
