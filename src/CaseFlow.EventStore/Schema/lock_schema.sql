select pg_advisory_xact_lock(hashtextextended('caseflow.schema', 0));
