// Removes some nodes of the given labels that are not of the version that is served: of the one before it, which was kept for
// operations under way when it was replaced, and of what a load left that never came to its end. $most: how many at the most.
// Returns how many it removed.
CYPHER 5
MATCH (n:/*:labels*/) WHERE $version IS NULL OR n.version <> $version
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
