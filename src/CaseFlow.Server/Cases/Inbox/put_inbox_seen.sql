-- $1 tenant, $2 units of the account, $3 account; $4, $5, $6 cases, tasks, and the versions seen. What is not the account's to see is passed over.
insert into inbox_seen (tenant_id, id, task, account, version)
select t.tenant_id, t.id, t.task, $3, max(g.version)
from unnest($4::varchar[], $5::varchar[], $6::bigint[]) as g(id, task, version)
join inbox_tasks t on t.tenant_id = $1 and t.id = g.id and t.task = g.task and t.unit = any($2::varchar[])
group by t.tenant_id, t.id, t.task
on conflict (tenant_id, id, task, account) do update set version = greatest(inbox_seen.version, excluded.version)
