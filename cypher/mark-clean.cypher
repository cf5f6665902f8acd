// Marks the graph as one without records of a version that is not served. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store'})
REMOVE store.isUnfinished
