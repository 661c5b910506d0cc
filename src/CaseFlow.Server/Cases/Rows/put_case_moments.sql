insert into case_moments (tenant_id, id, next_at)
select * from unnest($1::varchar[], $2::varchar[], $3::timestamptz[])
on conflict (tenant_id, id) do update set next_at = excluded.next_at
