// Serves the version that an edit made. $served: the version; $number: the greatest number of a curated case. Returns nothing.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.version = $served, store.curatedNumber = $number
