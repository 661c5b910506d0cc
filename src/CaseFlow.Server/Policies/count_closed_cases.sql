-- How many cases of a district are closed and were closed in [$2, $3).
select count(*)
from case_rows c
where c.tenant_id = $1 and c.queue = 'closed' and c.reported_at < $3 and (c.doc ->> 'updatedAt')::timestamptz >= $2
  and exists (select from mt_events e where e.tenant_id = c.tenant_id and e.stream_id = c.id and e.type = 'case_closed' and e.timestamp >= $2 and e.timestamp < $3)
