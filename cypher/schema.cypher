// Constraints and indexes, all that Community Edition has; each may be run again. What it cannot enforce (that a property exists,
// that it has a type) the rules of the import do. Statements end with a semicolon at the end of a line.
CREATE CONSTRAINT unit_key IF NOT EXISTS FOR (u:Unit) REQUIRE u.key IS UNIQUE;
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE c.caseId IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (d:Dataset) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT tie_once IF NOT EXISTS FOR ()-[t:COOPERATES_WITH]-() REQUIRE (t.caseId, t.fromCode, t.toCode) IS UNIQUE;
CREATE INDEX unit_place IF NOT EXISTS FOR (u:Unit) ON (u.place);
CREATE INDEX unit_code IF NOT EXISTS FOR (u:Unit) ON (u.code);
CREATE INDEX case_year IF NOT EXISTS FOR (c:Case) ON (c.year);
