// Reads the server's own time limit of a transaction, such as 30s; 0s: none.
CYPHER 5
SHOW SETTINGS YIELD name, value WHERE name = 'db.transaction.timeout' RETURN value
