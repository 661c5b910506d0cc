insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, causation_id, headers, user_name)
select $1 + e.n, e.id, e.stream_id, e.version, e.data, e.type, e.timestamp, e.tenant_id, e.correlation_id, e.causation_id, e.headers, e.user_name
from unnest($2::uuid[], $3::varchar[], $4::bigint[], $5::jsonb[], $6::varchar[], $7::timestamptz[], $8::varchar[], $9::varchar[], $10::varchar[], $11::jsonb[], $12::varchar[])
  with ordinality as e(id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, causation_id, headers, user_name, n)
