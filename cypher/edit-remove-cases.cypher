// Removes cases with their ties from the data's version $version. $ids: the cases. Returns nothing.
CYPHER 5
UNWIND $ids AS id
MATCH (c:Case {version: $version, caseId: id})
CALL (c, id) {
  MATCH (c)<-[:PARTY_TO]-(u:Unit)
  MATCH (u)-[tie:COOPERATES_WITH|COOPERATES_ACROSS_LEVELS]-(:Unit)
  WHERE tie.caseId = id
  WITH DISTINCT tie
  DELETE tie
}
DETACH DELETE c
