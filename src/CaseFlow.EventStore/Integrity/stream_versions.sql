select tenant_id, id, coalesce(version, 0) from mt_streams
