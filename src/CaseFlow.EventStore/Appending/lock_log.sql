-- The ordering lock, held to the end of the transaction; alone, so that the next statement sees all that is committed.
select pg_advisory_xact_lock(hashtextextended('caseflow.log', 0))
