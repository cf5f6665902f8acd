// A list of partners for page.cypher: the places that share an admitted tie with list.place, from when it had list.level. A tie joins two
// versions of one level, those of the case's day. Yields one row for each partner: caseCount,
// the requested ones of scopeRank, firstYear and lastYear, distanceKm, caseIds and ties, and the partner's identifier. On the data's last
// day (latest) that is the place's rank by code. Otherwise it is the place and its code on list.day, which is found in the place's history.
MATCH (own:Unit {version: $version, place: list.place, level: list.level})-[tie:COOPERATES_WITH]-(other:Unit)
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
