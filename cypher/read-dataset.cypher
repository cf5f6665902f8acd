// What is loaded. Returns one row: version, first and last day of the window, [provenance, number of cases] pairs, and
// [name, usedFor, licence] of the sources in their order.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
RETURN
  dataset.version, dataset.windowFirst, dataset.windowLast,
  COLLECT { MATCH (c:Case) WITH c.provenance AS provenance, count(*) AS cases RETURN [provenance, cases] },
  COLLECT { MATCH (s:DataSource) RETURN [s.name, s.usedFor, s.licence] ORDER BY s.position }
