// Claims the delivery $delivery of the run $id for $owner. Returns one row: whether the delivery is new, whether it is done, and its words. No
// row, and no claim, where the run is not that of the owner.
CYPHER 5
MATCH (run:ReportRun {id: $id})
// Writing first takes the node's lock, so what is read below is what the previous transaction has left.
SET run.askedBy = $owner
WITH run WHERE run.owner = $owner AND run.status = 'Running'
MERGE (delivery:ReportDelivery {id: $delivery})
ON CREATE SET delivery.run = $id, delivery.output = $output, delivery.isDone = false, delivery.isNew = true
WITH delivery, coalesce(delivery.isNew, false) AS isNew
SET delivery.isNew = null
RETURN isNew, delivery.isDone, delivery.output
