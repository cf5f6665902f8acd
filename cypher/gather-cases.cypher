// Reads the facts that counting needs, for all cases of lists, from the data's version $version. Parameter $lists: one map for each list,
// with its index and the values that the body needs. Returns one row for each list, in no order: the served version, the list's index, and
// its cases. These are a list in no order; each case is its id and its facts in one text, or its id alone where the facts are in memory.
CYPHER 5
MATCH (store:Store {id: 'store'})
UNWIND $lists AS list
CALL (list) {
  /*:list*/
  RETURN collect(/*:case*/) AS cases
}
RETURN store.version, list.index, cases
