delete from case_moments m using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id)
where m.tenant_id = s.tenant_id and m.id = s.id
