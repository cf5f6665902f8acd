// Creates cases with all their relationships, so that neither a case nor a unit has to be looked up again. $rows: a list for each case, of
// six lists: the values of its properties; its parties [unit, position, role, place, constellation]; the units involved; those that arranged
// it; its ties between units of one level, [from, to, then the values of the tie's own properties]; and those across levels. A unit is its
// position among the units of the version, which are loaded before. Returns nothing.
CYPHER 5
MATCH (u:Unit {version: $version})
WITH u ORDER BY u.position
WITH collect(u) AS units
UNWIND $rows AS row
WITH units, row[0] AS own, row[1] AS parties, row[2] AS involved, row[3] AS arrangers, row[4] AS ties, row[5] AS tiesAcross
CREATE (c:Case {version: $version, /*:case*/})
WITH *
CALL (units, c, parties) {
  UNWIND parties AS party
  WITH c, party, units[party[0]] AS u
  CREATE (u)-[:PARTY_TO {version: $version, position: party[1], role: party[2], place: party[3], constellation: party[4]}]->(c)
}
CALL (units, c, involved) {
  UNWIND involved AS position
  WITH c, units[position] AS u
  CREATE (u)-[:INVOLVED_IN]->(c)
}
CALL (units, c, arrangers) {
  UNWIND arrangers AS position
  WITH c, units[position] AS u
  CREATE (u)-[:ARRANGED]->(c)
}
CALL (units, own, ties) {
  UNWIND ties AS tie
  WITH own, tie, units[tie[0]] AS a, units[tie[1]] AS b
  CREATE (a)-[:COOPERATES_WITH {version: $version, /*:tie*/}]->(b)
}
CALL (units, own, tiesAcross) {
  UNWIND tiesAcross AS tie
  WITH own, tie, units[tie[0]] AS a, units[tie[1]] AS b
  CREATE (a)-[:COOPERATES_ACROSS_LEVELS {version: $version, /*:tie*/}]->(b)
}
