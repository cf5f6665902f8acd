// What counting needs of all cases of lists of the data's version $version. $lists: one map a list, with its index and what the body
// needs of it. Returns a row a list, in no order: the version that is served, the list's index, and a list of cases in no order, each a
// list of its values; what few words can say is one text, since thousands of cases share it. What follows from the map is left out: it
// is at hand where the counting is done.
CYPHER 5
MATCH (store:Store {id: 'store'})
UNWIND $lists AS list
CALL (list) {
  /*:list*/
  RETURN collect([
    c.caseId, c.date, c.mechanism + ' ' + c.issueArea + ' ' + c.scope + ' ' + c.level + ' ' + c.provenance, c.arrangedBy, c.amountRmb,
    c.partyCodes, c.partyRoles
  ]) AS cases
}
RETURN store.version, list.index, cases
