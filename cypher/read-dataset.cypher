// A version of the data. Returns one row, none where it is not there: its layout, first and last day of the window, [provenance, number of cases]
// pairs, and [name, usedFor, licence] of the sources in their order.
CYPHER 5
MATCH (dataset:Dataset {version: $version})
RETURN
  dataset.layout, dataset.windowFirst, dataset.windowLast,
  COLLECT { MATCH (c:Case {version: $version}) WITH c.provenance AS provenance, count(*) AS cases RETURN [provenance, cases] } AS counts,
  COLLECT { MATCH (s:DataSource {version: $version}) RETURN [s.name, s.usedFor, s.licence] ORDER BY s.position } AS sources
