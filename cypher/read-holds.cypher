// Reads the cases that are withdrawn, and those of the seed that a curator has changed. $version: the data's version; $after: the case id after
// which they are read; $take: their largest number. Returns a row for each, by id: case id, last revision, whether it is withdrawn, the digest
// of the seed's content.
CYPHER 5
MATCH (c:CaseChange)
WHERE c.caseId > $after
WITH c.caseId AS caseId, max(c.revision) AS revision
WITH caseId, revision, COUNT { MATCH (:Case {version: $version, caseId: caseId}) } = 0 AS isWithdrawn
OPTIONAL MATCH (h:CaseHold {caseId: caseId})
WITH caseId, revision, isWithdrawn, h.seedDigest AS digest
WHERE isWithdrawn OR digest IS NOT NULL
RETURN caseId, revision, isWithdrawn, digest
ORDER BY caseId
LIMIT $take
