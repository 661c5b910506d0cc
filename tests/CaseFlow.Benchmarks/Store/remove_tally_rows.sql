delete from tally_rows t using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, id)
where t.tenant_id = s.tenant_id and t.id = s.id
