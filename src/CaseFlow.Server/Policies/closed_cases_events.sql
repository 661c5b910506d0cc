-- All events of the cases of a district that are closed and were closed in [$2, $3), by number, from after $4, at most $5 cases.
with closed as (
  select c.id, c.number
  from case_rows c
  where c.tenant_id = $1 and c.number > $4 and c.queue = 'closed' and c.reported_at < $3 and (c.doc ->> 'updatedAt')::timestamptz >= $2
    and exists (select from mt_events e where e.tenant_id = c.tenant_id and e.stream_id = c.id and e.type = 'case_closed' and e.timestamp >= $2 and e.timestamp < $3)
  order by c.number
  limit $5)
select c.id, c.number, e.type, e.data, e.timestamp
from closed c
join mt_events e on e.tenant_id = $1 and e.stream_id = c.id
order by c.number, e.version
