select headers ->> 'hash' from mt_events where tenant_id = $1 and stream_id = $2 and version = $3
