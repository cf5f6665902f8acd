// Reads the changes of cases up to the generation $generation, and the contents that they had. $ids: the cases; $version: the data's version.
// Returns a row for each case: its id, the changes, the oldest first, the archived contents, the oldest first, and the present case.
// Neo4j uses an index of two properties only where the statement restricts both, so contents are sought with until, too.
CYPHER 5
UNWIND $ids AS id
RETURN id,
  COLLECT { MATCH (c:CaseChange {caseId: id}) WHERE c.generation <= $generation WITH c ORDER BY c.generation RETURN /*:change*/ },
  COLLECT { MATCH (p:CasePast {caseId: id}) WHERE p.until > 0 WITH p ORDER BY p.until RETURN p.content },
  COLLECT { MATCH (c:Case {version: $version, caseId: id}) RETURN /*:case*/ }
