delete from inbox_tasks r using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id)
where r.tenant_id = s.tenant_id and r.id = s.id
