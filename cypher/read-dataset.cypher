// Describes a version of the data. Returns one row; none where the version does not exist. The row contains the layout, the window's first
// and last day, [provenance, number of cases] pairs, and the sources' [name, usedFor, licence] in order.
CYPHER 5
MATCH (dataset:Dataset {version: $version})
RETURN
  dataset.layout, dataset.windowFirst, dataset.windowLast,
  COLLECT { MATCH (c:Case {version: $version}) WITH c.provenance AS provenance, count(*) AS cases RETURN [provenance, cases] } AS counts,
  COLLECT { MATCH (s:DataSource {version: $version}) RETURN [s.name, s.usedFor, s.licence] ORDER BY s.position } AS sources
