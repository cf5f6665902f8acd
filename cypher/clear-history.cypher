// Removes some records of versions after the generation $generation, and of their changes: a load that never ended left them. The maximum
// number is $most. Returns the number of removed records.
CYPHER 5
MATCH (n:CaseChange|DataVersion|CasePast) WHERE coalesce(n.generation, n.until) > $generation
WITH n LIMIT $most
DELETE n
RETURN count(*)
