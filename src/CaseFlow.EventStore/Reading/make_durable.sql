-- Returns when all that was committed before is on the disk: the message is nobody's, but to commit it waits for the log up to it.
select pg_logical_emit_message(true, 'caseflow', '')
