// Records that curators hold cases of the seed. $rows: [case id, digest of the seed's content] each. Returns nothing.
CYPHER 5
UNWIND $rows AS row
MERGE (h:CaseHold {caseId: row[0]})
SET h.seedDigest = row[1]
