insert into case_closings (tenant_id, id, closed_at)
select * from unnest($1::varchar[], $2::varchar[], $3::timestamptz[])
on conflict (tenant_id, id) do update set closed_at = excluded.closed_at
