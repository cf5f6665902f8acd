// Reads the cases that places are parties to. $places: the places; $version: the data's version. Returns a row for each: the place, a case.
CYPHER 5
UNWIND $places AS place
MATCH (:Unit {version: $version, place: place})-[:PARTY_TO]->(c:Case)
WITH DISTINCT place, c
RETURN place, /*:case*/
