select pg_try_advisory_lock(hashtextextended('caseflow.rebuild.' || $1, 0))
