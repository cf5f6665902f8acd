// Ends the running statements whose parameter callMark is one of $marks: those whose callers gave up. A row for each.
CYPHER 5
SHOW TRANSACTIONS YIELD transactionId, parameters WHERE parameters.callMark IN $marks
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN message
