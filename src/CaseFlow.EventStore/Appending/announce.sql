-- Durable is, with this transaction, all that was committed before it; listeners hear of it then.
select pg_logical_emit_message(true, 'caseflow', ''), pg_notify('caseflow_log', $1::text)
