insert into idempotency_keys (tenant_id, key, fingerprint, stream_id, version, position)
select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::bigint[], $6::bigint[])
