select version, hash, state from stream_snapshots where tenant_id = $1 and stream_id = $2 and fold = $3
