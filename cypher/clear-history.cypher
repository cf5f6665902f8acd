// Removes some records of versions after the generation $generation, and of their changes: a load that never ended left them. $start: the
// lowest key of their changes. The maximum number is $most. Returns the number of removed records.
CYPHER 5
CALL () {
  MATCH (c:CaseChange) WHERE c.key >= $start
  RETURN c AS n
  UNION ALL
  MATCH (p:CasePast) WHERE p.until > $generation
  RETURN p AS n
  UNION ALL
  MATCH (v:DataVersion) WHERE v.generation > $generation
  RETURN v AS n
}
WITH n LIMIT $most
DELETE n
RETURN count(*)
