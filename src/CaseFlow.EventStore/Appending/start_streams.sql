insert into mt_streams (tenant_id, id, type, version, timestamp, created)
select s.tenant_id, s.id, s.type, s.version, s.timestamp, s.timestamp
from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::bigint[], $5::timestamptz[]) as s(tenant_id, id, type, version, timestamp)
