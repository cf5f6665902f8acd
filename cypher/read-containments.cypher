// Who lies in whom. Returns a row each: the codes of parent and child, from, to.
CYPHER 5
MATCH (parent:Unit {version: $version})-[in:CONTAINS]->(child:Unit)
RETURN parent.code, child.code, in.from, in.to
ORDER BY in.position
