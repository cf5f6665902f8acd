// Archives contents that cases have no longer. $rows: a list of values for each, in the order of the properties below. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MERGE (p:CasePast {caseId: row[0], until: row[2]})
SET p.since = row[1], p.content = row[3]
