// Begins each transaction of a load: makes sure that the lease is still $holder's, and keeps it so until the transaction ends and
// for $milliseconds from now. Returns one row; none where the lease is another's.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.leaseAskedBy = $holder
WITH store WHERE store.leaseHolder = $holder
SET store.leaseUntil = datetime.realtime().epochMillis + $milliseconds
RETURN true
