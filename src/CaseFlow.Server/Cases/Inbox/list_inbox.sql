-- One page of what waits for some units, what is due first first.
-- $1 tenant, $2 units, $3 kinds that the account may answer, $4 account; $5, $6, $7 the last task of the page before; $8 how many.
select t.doc, c.doc, t.version, t.since, s.version is null or s.version < t.version
from unnest($2::varchar[]) as mine(unit)
cross join lateral (
  select * from inbox_tasks t
  where t.tenant_id = $1 and t.unit = mine.unit and t.kind = any($3::varchar[]) and (t.due_at, t.id, t.task) > ($5::timestamptz, $6::varchar, $7::varchar)
  order by t.due_at, t.id, t.task
  limit $8) t
join case_rows c on c.tenant_id = t.tenant_id and c.id = t.id
left join inbox_seen s on s.tenant_id = t.tenant_id and s.id = t.id and s.task = t.task and s.account = $4
order by t.due_at, t.id, t.task
limit $8
