// Pages of lists of the data's version $version. $lists: one map a list, with what the body needs of it. $take: one row more than a page has, to see whether the
// list goes on. Returns a row a list, in their order: the version that is served, the page's rows, the number of all rows, whether there is a
// row up to the start of the range, whether there is one from its end on; what is not wanted is null.
CYPHER 5
MATCH (store:Store {id: 'store'})
UNWIND range(0, size($lists) - 1) AS index
WITH store, index, $lists[index] AS list
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
//:if before
CALL (list) {
  /*:list*/
  WITH * WHERE /*:upToStart*/
  WITH 1 AS one LIMIT 1
  RETURN count(*) > 0 AS hasBefore
}
//:end
//:if after
CALL (list) {
  /*:list*/
  WITH * WHERE /*:fromEnd*/
  WITH 1 AS one LIMIT 1
  RETURN count(*) > 0 AS hasAfter
}
//:end
RETURN store.version, /*:columns*/
ORDER BY index
