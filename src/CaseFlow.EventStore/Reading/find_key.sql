select stream_id, version, position, fingerprint from idempotency_keys where tenant_id = $1 and key = $2
