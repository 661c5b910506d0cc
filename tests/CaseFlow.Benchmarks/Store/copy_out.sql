copy (select seq_id, id, tenant_id, stream_id, version, type, data, timestamp, user_name, correlation_id, causation_id from mt_events order by seq_id) to stdout (format binary)
