// Reads the states of cases. $ids: the cases; $version: the data's version. Returns a row for each: its id, the present case, the last archived
// content, [revision, kind] of the last change, and the digest of the seed's content.
// Neo4j uses an index of two properties only where the statement restricts both; without that, each case would cost the whole history.
CYPHER 5
UNWIND $ids AS id
RETURN id,
  head(COLLECT { MATCH (c:Case {version: $version, caseId: id}) RETURN /*:case*/ }),
  head(COLLECT { MATCH (p:CasePast {caseId: id}) WHERE p.until > 0 WITH p ORDER BY p.until DESC LIMIT 1 RETURN p.content }),
  head(COLLECT { MATCH (c:CaseChange {caseId: id}) WHERE c.generation > 0 WITH c ORDER BY c.generation DESC LIMIT 1 RETURN [c.revision, c.kind] }),
  head(COLLECT { MATCH (h:CaseHold {caseId: id}) RETURN h.seedDigest })
