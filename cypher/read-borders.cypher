// Who shares a border with whom. Returns a row each: the codes of both, from, to.
CYPHER 5
MATCH (first:Unit {version: $version})-[border:BORDERS]->(second:Unit)
RETURN first.code, second.code, border.from, border.to
ORDER BY border.position
