// Creates constraints and indexes, all that Community Edition has; each may be run again. The rules of the import enforce what it cannot
// (that a property exists, that it has a type). Statements end with a semicolon at the end of a line.
CREATE CONSTRAINT unit_key IF NOT EXISTS FOR (u:Unit) REQUIRE (u.version, u.key) IS UNIQUE;
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE (c.version, c.caseId) IS UNIQUE;
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (s:Store) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT dataset_version IF NOT EXISTS FOR (d:Dataset) REQUIRE d.version IS UNIQUE;
CREATE CONSTRAINT tie_once IF NOT EXISTS FOR ()-[t:COOPERATES_WITH]-() REQUIRE (t.version, t.caseId, t.fromCode, t.toCode) IS UNIQUE;
CREATE CONSTRAINT tie_across_levels_once IF NOT EXISTS FOR ()-[t:COOPERATES_ACROSS_LEVELS]-() REQUIRE (t.version, t.caseId, t.fromCode, t.toCode) IS UNIQUE;
CREATE INDEX unit_place IF NOT EXISTS FOR (u:Unit) ON (u.version, u.place);
CREATE INDEX party_constellation IF NOT EXISTS FOR ()-[p:PARTY_TO]-() ON (p.version, p.constellation);
DROP INDEX case_year IF EXISTS;
CREATE INDEX case_year_key IF NOT EXISTS FOR (c:Case) ON (c.version, c.yearKey);
CREATE INDEX case_year_key_falling IF NOT EXISTS FOR (c:Case) ON (c.version, c.yearKeyFalling);
CREATE INDEX case_day_key IF NOT EXISTS FOR (c:Case) ON (c.version, c.dayKey);
CREATE INDEX case_day_key_falling IF NOT EXISTS FOR (c:Case) ON (c.version, c.dayKeyFalling);
CREATE INDEX case_amount_key IF NOT EXISTS FOR (c:Case) ON (c.version, c.amountKey);
CREATE INDEX case_amount_key_falling IF NOT EXISTS FOR (c:Case) ON (c.version, c.amountKeyFalling);
CREATE CONSTRAINT case_change_key IF NOT EXISTS FOR (c:CaseChange) REQUIRE c.key IS UNIQUE;
CREATE INDEX case_change_case IF NOT EXISTS FOR (c:CaseChange) ON (c.caseId, c.generation);
CREATE CONSTRAINT case_past_once IF NOT EXISTS FOR (p:CasePast) REQUIRE (p.caseId, p.until) IS UNIQUE;
CREATE INDEX case_past_until IF NOT EXISTS FOR (p:CasePast) ON (p.until);
CREATE CONSTRAINT case_hold_once IF NOT EXISTS FOR (h:CaseHold) REQUIRE h.caseId IS UNIQUE;
CREATE CONSTRAINT base_data_key IF NOT EXISTS FOR (b:BaseData) REQUIRE b.key IS UNIQUE;
CREATE CONSTRAINT edit_key_once IF NOT EXISTS FOR (k:EditKey) REQUIRE (k.author, k.key) IS UNIQUE;
CREATE INDEX edit_key_age IF NOT EXISTS FOR (k:EditKey) ON (k.at);
CREATE INDEX data_version_version IF NOT EXISTS FOR (v:DataVersion) ON (v.version);
CREATE CONSTRAINT data_version_generation IF NOT EXISTS FOR (v:DataVersion) REQUIRE v.generation IS UNIQUE;
