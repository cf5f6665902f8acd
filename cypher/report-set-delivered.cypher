// Records that the delivery $delivery was made, with the words $output. Returns nothing.
CYPHER 5
MATCH (delivery:ReportDelivery {id: $delivery})
SET delivery.isDone = true, delivery.output = $output
