// Archives all data of a version but the cases, unless they are archived. $rows: a map each, with the key and the content. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MERGE (b:BaseData {key: row.key})
ON CREATE SET b.content = row.content
