// Marks the graph as one that may have records of a version that is not served, until one is served or they are removed. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.isUnfinished = true
