// Reads the pairs of units in which one contains the other. Returns a row for each pair: the codes of parent and child, from, to.
CYPHER 5
MATCH (parent:Unit {version: $version})-[in:CONTAINS]->(child:Unit)
RETURN parent.code, child.code, in.from, in.to
ORDER BY in.position
