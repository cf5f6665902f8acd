// Removes some nodes of the given labels that do not belong to the served version. They belong to the version before it, which was retained
// for operations under way when it was replaced, or to a load that never ended. The maximum number of nodes is $most. Returns the number of
// removed nodes.
CYPHER 5
MATCH (n:/*:labels*/) WHERE $version IS NULL OR n.version <> $version
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*)
