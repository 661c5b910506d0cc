insert into case_units (tenant_id, unit, reported_at, id)
select * from unnest($1::varchar[], $2::varchar[], $3::timestamptz[], $4::varchar[])
on conflict do nothing
