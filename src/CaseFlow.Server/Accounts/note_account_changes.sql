insert into account_changes (tenant_id, login, what, by, was, becomes, reason)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
