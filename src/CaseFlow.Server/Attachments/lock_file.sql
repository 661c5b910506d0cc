-- Who places a file and who removes it do so one after another, on any server.
select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 7301))
