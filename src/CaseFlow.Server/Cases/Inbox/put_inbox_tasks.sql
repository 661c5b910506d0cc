-- $8 since which version a task asks for the same: 0 leaves what is there.
insert into inbox_tasks (tenant_id, id, task, unit, kind, due_at, version, since, doc)
select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::timestamptz[], $7::bigint[], $8::bigint[], $9::json[])
on conflict (tenant_id, id, task) do update set
  unit = excluded.unit, kind = excluded.kind, due_at = excluded.due_at, version = excluded.version,
  since = case when excluded.since = 0 then inbox_tasks.since else excluded.since end, doc = excluded.doc
