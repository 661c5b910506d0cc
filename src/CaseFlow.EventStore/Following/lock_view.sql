select pg_try_advisory_lock(hashtextextended('caseflow.view.' || $1, 0))
