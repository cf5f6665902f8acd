// A list of partners for page.cypher: the places that list.place shares an admitted tie with, on the map of list.day. Gives a row a
// partner: place, caseCount, what is wanted of scopeRank, firstYear and lastYear, distanceKm, caseIds, hasSynthetic, and code, by which
// it is told apart. On the last day of the data that is known of each place (latest); on a day before, it is found in the place's history.
MATCH (own:Unit {version: $version, place: list.place})-[tie:COOPERATES_WITH]-(other:Unit)
WHERE tie.oneLevel AND /*:where*/
WITH list, other.place AS place, count(*) AS caseCount
//:if latest
  , min(other.latestCode) AS code
//:end
//:if history
  , head(collect(other)) AS partner
//:end
//:if scope
  , max(tie.scopeRank) AS scopeRank
//:end
//:if years
  , min(tie.year) AS firstYear, max(tie.year) AS lastYear
//:end
//:if distance
  , max(tie.distanceKm) AS distanceKm
//:end
//:if ids
  , collect(tie.caseId) AS caseIds
//:end
//:if provenance
  , max(tie.provenance = 'SYNTHETIC') AS hasSynthetic
//:end
//:if history
WITH *, CASE WHEN partner.placeFroms IS NULL THEN partner.code ELSE head([
  at IN [reduce(at = 0, n IN range(0, size(partner.placeFroms) - 1) | CASE WHEN partner.placeFroms[n] <= list.day THEN n ELSE at END)] |
  partner.placeCodes[at] + CASE
    WHEN partner.placeFroms[at] > list.day THEN '@' + partner.placeFroms[at]
    WHEN partner.placeLasts[at] < list.day THEN '@' + partner.placeLasts[at]
    ELSE '' END]) END AS code
//:end
