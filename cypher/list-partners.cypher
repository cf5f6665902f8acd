// A list of partners for page.cypher: the places that list.place shares an admitted tie with. Gives a row a partner: caseCount, what is
// wanted of scopeRank, firstYear and lastYear, distanceKm, caseIds, ties, and by what it is told apart: on the data's last day (latest)
// the place's rank by code, else its place and its code on list.day, which is found in the place's history.
MATCH (own:Unit {version: $version, place: list.place})-[tie:COOPERATES_WITH]-(other:Unit)
WHERE /*:where*/
//:if latest
WITH list, other.latestRank AS rank, count(*) AS caseCount
//:end
//:if history
WITH list, other.place AS place, count(*) AS caseCount, head(collect(other)) AS partner
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
//:if ties
  , collect(tie) AS ties
//:end
//:if history
WITH *, CASE WHEN partner.placeFroms IS NULL THEN partner.code ELSE head([
  at IN [reduce(at = 0, n IN range(0, size(partner.placeFroms) - 1) | CASE WHEN partner.placeFroms[n] <= list.day THEN n ELSE at END)] |
  partner.placeCodes[at] + CASE
    WHEN partner.placeFroms[at] > list.day THEN '@' + partner.placeFroms[at]
    WHEN partner.placeLasts[at] < list.day THEN '@' + partner.placeLasts[at]
    ELSE '' END]) END AS code
//:end
