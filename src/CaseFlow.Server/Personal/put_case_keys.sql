insert into case_keys (tenant_id, id, wrapped)
select * from unnest($1::varchar[], $2::varchar[], $3::bytea[])
