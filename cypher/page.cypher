// Pages of lists of the data's version $version. $lists: one map a list, with its index and what the body needs of it. $take: one row
// more than a page has, to see whether the list goes on. Returns a row a list, in no order: the version that is served, the list's
// index, and what is wanted of the page's rows, the number of all rows, whether there is a row up to the start of the range, whether
// there is one from its end on.
CYPHER 5
MATCH (store:Store {id: 'store'})
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
RETURN store.version, list.index/*:columns*/
