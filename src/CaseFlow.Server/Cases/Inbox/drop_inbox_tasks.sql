-- Tasks that are no more, and what was seen of them.
with past as (
  delete from inbox_tasks t using unnest($1::varchar[], $2::varchar[], $3::varchar[]) as d(tenant_id, id, task)
  where t.tenant_id = d.tenant_id and t.id = d.id and t.task = d.task
  returning t.tenant_id, t.id, t.task)
delete from inbox_seen s using past p where s.tenant_id = p.tenant_id and s.id = p.id and s.task = p.task
