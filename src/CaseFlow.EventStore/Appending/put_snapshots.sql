insert into stream_snapshots (tenant_id, stream_id, fold, version, hash, state)
select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::bigint[], $5::varchar[], $6::bytea[])
on conflict (tenant_id, stream_id) do update
set fold = excluded.fold, version = excluded.version, hash = excluded.hash, state = excluded.state
