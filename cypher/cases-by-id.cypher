// Cases by their ids. Returns one row: the data's version, and the properties of those that there are, in any order.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.version, COLLECT { MATCH (c:Case) WHERE c.caseId IN $ids RETURN properties(c) }
