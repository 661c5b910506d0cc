select distinct tenant_id, stream_id from mt_events where seq_id > $1 and seq_id <= $2
