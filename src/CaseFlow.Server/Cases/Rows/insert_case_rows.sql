insert into case_rows (tenant_id, id, number, is_open, queue, class, item, category, channel, township, community, grid, reported_by, reported_at, doc)
select * from unnest(
  $1::varchar[], $2::varchar[], $3::bigint[], $4::boolean[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[],
  $9::varchar[], $10::varchar[], $11::varchar[], $12::varchar[], $13::varchar[], $14::timestamptz[], $15::json[])
