delete from case_closings c using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id)
where c.tenant_id = s.tenant_id and c.id = s.id
