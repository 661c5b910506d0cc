select e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.user_name, e.correlation_id, e.causation_id, null::jsonb
from unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id)
join mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
where e.seq_id <= $3
order by e.tenant_id, e.stream_id, e.version
