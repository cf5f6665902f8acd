// Ends the running statements with a parameter callMark that is one of $marks: their callers gave up. Returns a row for each: its mark.
CYPHER 5
SHOW TRANSACTIONS YIELD transactionId, parameters WHERE parameters.callMark IN $marks
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN parameters.callMark, message
