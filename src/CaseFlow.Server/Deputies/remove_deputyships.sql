delete from deputyships r using unnest($1::varchar[], $2::varchar[]) as s(tenant_id, stream)
where r.tenant_id = s.tenant_id and 'deputies/' || r.id = s.stream
