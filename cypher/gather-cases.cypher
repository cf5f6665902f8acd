// Reads the facts that counting needs, for all cases of lists, from the data's version $version. Parameter $lists: one map for each list,
// with its index and the values that the body needs. Returns one row for each list, in no order: the served version, the list's index, and
// its cases. These are a list in no order; each case is its id and its facts in one text, or its id alone where the facts are in memory.
// An edit changes cases in place, and Neo4j shows commits to statements that are running: so the version is read before and after, and is null
// where the two differ.
CYPHER 5
MATCH (store:Store {id: 'store'})
WITH store.version AS seen
UNWIND $lists AS list
CALL (list) {
  /*:list*/
  RETURN collect(/*:case*/) AS cases
}
MATCH (after:Store {id: 'store'})
RETURN CASE WHEN after.version = seen THEN seen END, list.index, cases
