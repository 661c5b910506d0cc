-- The ordering lock, held to the end of the transaction; alone, so that the next statement sees all that is committed. That end need
-- not wait for the disk: what makes it durable comes after it, when the lock is free again.
select pg_advisory_xact_lock(hashtextextended('caseflow.log', 0)), set_config('synchronous_commit', 'off', true)
