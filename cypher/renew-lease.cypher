// Begins each transaction of a load: makes sure that $holder still has the lease. The lease then stays with $holder until the transaction
// ends and for $milliseconds from now. Returns one row; none where another process has the lease.
CYPHER 5
MATCH (store:Store {id: 'store'})
SET store.leaseAskedBy = $holder
WITH store WHERE store.leaseHolder = $holder
SET store.leaseUntil = datetime.realtime().epochMillis + $milliseconds
RETURN true
