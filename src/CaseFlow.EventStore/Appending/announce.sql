select setval('mt_events_sequence', $1), pg_notify('caseflow_log', $1::text)
