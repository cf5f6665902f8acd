// Creates the constraints of scheduled reports; each may be run again. They belong to no version of the data.
CREATE CONSTRAINT report_schedule_name IF NOT EXISTS FOR (s:ReportSchedule) REQUIRE s.name IS UNIQUE;
CREATE CONSTRAINT report_run_id IF NOT EXISTS FOR (r:ReportRun) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT report_delivery_id IF NOT EXISTS FOR (d:ReportDelivery) REQUIRE d.id IS UNIQUE;
