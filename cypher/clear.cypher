// Removes some of what is not of the version that is served: the one before it, which was kept for operations under way when it was
// replaced, and what a load left that never came to its end. $most: how many nodes at the most. Returns how many it removed.
CYPHER 5
MATCH (n) WHERE (n:Unit OR n:Case OR n:Change OR n:DataSource OR n:Dataset) AND ($version IS NULL OR n.version <> $version)
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
