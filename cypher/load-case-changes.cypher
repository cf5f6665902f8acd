// Records changes to cases. $rows: a list of values for each, in the order of the properties below. Returns nothing.
CYPHER 5
UNWIND $rows AS row
CREATE (:CaseChange {key: row[0], generation: row[1], caseId: row[2], kind: row[3], title: row[4], provenance: row[5], fields: row[6], revision: row[7]})
