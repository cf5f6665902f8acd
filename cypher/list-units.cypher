// A list of units for page.cypher, chosen from list.rows: [place, code, name, and the map's facts about the unit that a condition needs].
// Yields unit, a row, and the counts that the order needs.
UNWIND list.rows AS unit
WITH list, unit
WHERE /*:where*/
WITH *, /*:counts*/
