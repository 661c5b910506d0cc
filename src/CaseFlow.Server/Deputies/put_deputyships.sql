insert into deputyships (tenant_id, id, covered, deputy, from_at, until_at, note, given_at, given_by, accepted_at, withdrawn_at, withdrawn_by)
select * from unnest(
  $1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::timestamptz[], $6::timestamptz[], $7::varchar[], $8::timestamptz[], $9::varchar[],
  $10::timestamptz[], $11::timestamptz[], $12::varchar[])
on conflict (tenant_id, id) do update set
  accepted_at = excluded.accepted_at, withdrawn_at = excluded.withdrawn_at, withdrawn_by = excluded.withdrawn_by
