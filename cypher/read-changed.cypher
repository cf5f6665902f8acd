// Reads the cases that changed after the generation of $start, from the data of the load $version. Returns one row: the served version, the
// ids of those cases, and those of them that are in the data, each its id and its facts in one text; where the caller cannot count all cases
// itself, also [provenance, number of cases] pairs, for which every case is read.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ, or where it is of another load.
CYPHER 5
MATCH (store:Store {id: 'store'})
WITH store.version AS seen
WITH seen, COLLECT { MATCH (c:CaseChange) WHERE c.key >= $start RETURN DISTINCT c.caseId } AS ids
WITH seen, ids, COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN ids RETURN [c.caseId, c.facts] } AS cases
//:if counts
WITH *, COLLECT { MATCH (c:Case {version: $version}) WITH c.provenance AS provenance, count(*) AS number RETURN [provenance, number] } AS counts
//:end
MATCH (after:Store {id: 'store'})
RETURN CASE WHEN after.version = seen AND coalesce(after.base, after.version) = $version THEN seen END, ids, cases
//:if counts
  , counts
//:end
