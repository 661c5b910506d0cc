-- One change of a district's accounts at a time, to the end of the transaction.
select pg_advisory_xact_lock(hashtextextended('accounts ' || $1, 0))
