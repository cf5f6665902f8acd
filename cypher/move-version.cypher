// Says what is loaded now: the data's version moves. $properties: fingerprint, generation, version, windowFirst, windowLast.
// Returns nothing.
CYPHER 5
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset += $properties
