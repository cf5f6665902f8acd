// Reads the contents that cases had in the version of the generation $generation, and have no longer. Returns a row for each case that changed
// after that version: its id, and the content, null if the case was not in the data then.
CYPHER 5
MATCH (c:CaseChange)
WHERE c.key >= $start
WITH DISTINCT c.caseId AS caseId
RETURN caseId, head(COLLECT { MATCH (p:CasePast {caseId: caseId}) WHERE p.until > $generation AND p.since <= $generation RETURN p.content })
