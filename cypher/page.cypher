// Reads pages of lists from the data's version $version. Parameter $lists: one map for each list, with its index and the values that the
// body needs. Parameter $take: one row more than a page has, to see whether the list continues. Returns one row for each list, in no order:
// the served version, the list's index, and the requested columns. The columns are the page's rows and the number of all rows. Two further
// ones say whether there is a row up to the start of the range, and whether there is one from its end on.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ.
CYPHER 5
MATCH (store:Store {id: 'store'})
WITH store.version AS seen
UNWIND $lists AS list
//:if rows
CALL (list) {
  /*:list*/
  WITH * WHERE /*:range*/
  WITH * ORDER BY /*:order*/ LIMIT $take
  RETURN collect(/*:row*/) AS rows
}
//:end
//:if total
CALL (list) {
  /*:list*/
  RETURN count(*) AS total
}
//:end
//:if hasBefore
CALL (list) {
  /*:list*/
  WITH * WHERE /*:upToStart*/
  WITH 1 AS one LIMIT 1
  RETURN count(*) > 0 AS hasBefore
}
//:end
//:if hasAfter
CALL (list) {
  /*:list*/
  WITH * WHERE /*:fromEnd*/
  WITH 1 AS one LIMIT 1
  RETURN count(*) > 0 AS hasAfter
}
//:end
MATCH (after:Store {id: 'store'})
RETURN CASE WHEN after.version = seen THEN seen END, list.index/*:columns*/
