// A list of units for page.cypher, chosen from list.rows: [place, code, name, and what the map says of the unit where a condition
// needs it]. Gives unit, a row, and the counts that the order needs.
UNWIND list.rows AS unit
WITH list, unit
WHERE /*:where*/
WITH *, /*:counts*/
