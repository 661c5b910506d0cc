insert into notices (position, ordinal, tenant_id, case_id, number, kind, unit, about, clock, at, due_at)
select * from unnest(
  $1::bigint[], $2::integer[], $3::varchar[], $4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[], $9::varchar[],
  $10::timestamptz[], $11::timestamptz[])
