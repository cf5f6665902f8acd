// Describes the data of the load $version, as the served version has them. Returns one row; none where the load does not exist. The row contains the
// served version, the layout, the window's first and last day, [provenance, number of cases] pairs, and the sources' [name, usedFor, licence] in order.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ, or where it is of another load.
CYPHER 5
MATCH (store:Store {id: 'store'}), (dataset:Dataset {version: $version})
WITH dataset, store.version AS seen
WITH dataset, seen,
  COLLECT { MATCH (c:Case {version: $version}) WITH c.provenance AS provenance, count(*) AS cases RETURN [provenance, cases] } AS counts,
  COLLECT { MATCH (s:DataSource {version: $version}) RETURN [s.name, s.usedFor, s.licence] ORDER BY s.position } AS sources
MATCH (after:Store {id: 'store'})
RETURN
  CASE WHEN after.version = seen AND coalesce(after.base, after.version) = $version THEN seen END,
  dataset.layout, dataset.windowFirst, dataset.windowLast, counts, sources
