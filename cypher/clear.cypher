// Removes all that is loaded, but for the dataset itself. Returns nothing.
CYPHER 5
MATCH (n) WHERE n:Unit OR n:Case OR n:Change OR n:DataSource
DETACH DELETE n
