// Reads the pairs of units that share a border. Returns a row for each pair: the codes of both, from, to.
CYPHER 5
MATCH (first:Unit {version: $version})-[border:BORDERS]->(second:Unit)
RETURN first.code, second.code, border.from, border.to
ORDER BY border.position
