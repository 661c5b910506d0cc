-- What the winners of a group are told by: where the log ends; which of the expected streams stand elsewhere,
-- and who wrote that version when; which of the keys are used, and what they were answered.
select 'end' as of, 0::bigint as n, coalesce(max(seq_id), 0) as number, null::varchar as text, null::timestamptz as at, null::varchar as stream_id, null::bigint as position
from mt_events
union all
select 'stream', s.n, coalesce(m.version, 0), e.user_name, e.timestamp, null, null
from unnest($1::varchar[], $2::varchar[], $3::bigint[]) with ordinality as s(tenant_id, id, expected, n)
left join mt_streams m on m.tenant_id = s.tenant_id and m.id = s.id
left join lateral (
  select user_name, timestamp from mt_events where tenant_id = s.tenant_id and stream_id = s.id and version = m.version offset 0
) e on m.version <> s.expected
where coalesce(m.version, 0) <> s.expected
union all
select 'key', k.n, i.version, i.fingerprint, null, i.stream_id, i.position
from unnest($4::varchar[], $5::varchar[]) with ordinality as k(tenant_id, key, n)
join idempotency_keys i on i.tenant_id = k.tenant_id and i.key = k.key
