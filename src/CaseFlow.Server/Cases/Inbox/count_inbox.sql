-- How much of each kind waits for some units: in all, not seen yet by the account, and late.
-- $1 tenant, $2 units, $3 kinds that the account may answer, $4 account, $5 now.
select t.kind, count(*), count(*) filter (where s.version is null or s.version < t.version), count(*) filter (where t.due_at <= $5)
from inbox_tasks t
left join inbox_seen s on s.tenant_id = t.tenant_id and s.id = t.id and s.task = t.task and s.account = $4
where t.tenant_id = $1 and t.unit = any($2::varchar[]) and t.kind = any($3::varchar[])
group by t.kind
