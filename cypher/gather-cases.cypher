// Reads the values that counting needs, for all cases of lists, from the data's version $version. Parameter $lists: one map for each list,
// with its index and the values that the body needs. Returns one row for each list, in no order: the served version, the list's index, and
// its cases. These are a list in no order; each case is a list of its values. Values with few different words are one text, since thousands
// of cases share it. Values that follow from the map are left out, because the counting code has the map in memory.
CYPHER 5
MATCH (store:Store {id: 'store'})
UNWIND $lists AS list
CALL (list) {
  /*:list*/
  RETURN collect([
    c.caseId, c.date,
    c.mechanism + ' ' + c.issueArea + ' ' + c.scope + ' ' + c.level + ' ' + c.provenance + ' ' + c.confidence + coalesce(' ' + c.dateBasis, ''),
    c.sourceUrl, c.arrangedBy, c.amountRmb, c.amountPeriod, c.partyCodes, c.partyRoles
  ]) AS cases
}
RETURN store.version, list.index, cases
