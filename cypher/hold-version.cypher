// Takes the lock of the node of the store until the transaction ends, so that no edit is applied and no version served meanwhile. $holder: any text.
// Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.heldBy = $holder
