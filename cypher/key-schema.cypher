// Creates the constraint of the keys of clients; it may be run again. They belong to no version of the data.
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
