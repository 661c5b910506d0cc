-- What one case asks of some units.
-- $1 tenant, $2 units, $3 kinds that the account may answer, $4 account, $5 the case.
select t.doc, c.doc, t.version, t.since, s.version is null or s.version < t.version
from inbox_tasks t
join case_rows c on c.tenant_id = t.tenant_id and c.id = t.id
left join inbox_seen s on s.tenant_id = t.tenant_id and s.id = t.id and s.task = t.task and s.account = $4
where t.tenant_id = $1 and t.id = $5 and t.unit = any($2::varchar[]) and t.kind = any($3::varchar[])
order by t.due_at, t.id, t.task
