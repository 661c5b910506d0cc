select headers ->> 'hash', seq_id from mt_events where tenant_id = $1 and stream_id = $2 and version = $3
