insert into case_clocks (tenant_id, id, clock, kind, unit, about, state, started_at, imminent_at, due_at, ended_at)
select * from unnest(
  $1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[],
  $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[])
on conflict (tenant_id, id, clock) do update set
  state = excluded.state, imminent_at = excluded.imminent_at, due_at = excluded.due_at, ended_at = excluded.ended_at
