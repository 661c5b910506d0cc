insert into tally_rows (tenant_id, id, number, state, class, category, item, unit, township, grid, longitude, latitude,
  title, channel, total, version, position, reported, changed, orders)
select * from unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[],
  $8::varchar[], $9::varchar[], $10::varchar[], $11::double precision[], $12::double precision[], $13::varchar[], $14::varchar[],
  $15::bigint[], $16::bigint[], $17::bigint[], $18::timestamptz[], $19::timestamptz[], $20::jsonb[])
on conflict (tenant_id, id) do update set state = excluded.state, class = excluded.class, category = excluded.category,
  item = excluded.item, unit = excluded.unit, township = excluded.township, grid = excluded.grid, longitude = excluded.longitude,
  latitude = excluded.latitude, title = excluded.title, total = excluded.total, version = excluded.version,
  position = excluded.position, changed = excluded.changed, orders = excluded.orders
