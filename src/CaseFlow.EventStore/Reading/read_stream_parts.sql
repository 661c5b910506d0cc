select e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.user_name, e.correlation_id, e.causation_id, null::jsonb
from unnest($1::varchar[], $2::varchar[], $3::bigint[]) as part (tenant_id, id, up_to)
join mt_events e on e.tenant_id = part.tenant_id and e.stream_id = part.id and e.version <= part.up_to
order by e.tenant_id, e.stream_id, e.version
