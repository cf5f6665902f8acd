// A list of partners for page.cypher: the places that list.place shares an admitted tie with, on the map of list.day. Gives a row a
// partner: place, scopeRank, caseCount, firstYear, lastYear, adjacent, distanceKm, caseIds, provenances, and code, by which it is told
// apart.
MATCH (own:Unit {version: $version, place: list.place})-[tie:COOPERATES_WITH]-(other:Unit)
WHERE tie.oneLevel AND /*:where*/
WITH list, other.place AS place, head(collect(other)) AS partner, max(tie.scopeRank) AS scopeRank, count(*) AS caseCount,
  min(tie.year) AS firstYear, max(tie.year) AS lastYear, head(collect(tie.adjacent)) AS adjacent,
  head(collect(tie.distanceKm)) AS distanceKm, collect(tie.caseId) AS caseIds,
  collect(DISTINCT tie.provenance) AS provenances
WITH *, reduce(at = 0, n IN range(0, size(partner.placeFroms) - 1) | CASE WHEN partner.placeFroms[n] <= list.day THEN n ELSE at END) AS at
WITH *, partner.placeCodes[at] + CASE
  WHEN partner.placeFroms[at] > list.day THEN '@' + partner.placeFroms[at]
  WHEN partner.placeLasts[at] < list.day THEN '@' + partner.placeLasts[at]
  ELSE '' END AS code
