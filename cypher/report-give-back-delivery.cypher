// Takes the claim of the delivery $delivery back. Returns nothing.
CYPHER 5
MATCH (delivery:ReportDelivery {id: $delivery, isDone: false})
DELETE delivery
