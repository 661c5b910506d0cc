insert into case_attachments (tenant_id, id, hash, name, type, size)
select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::bigint[])
on conflict do nothing
