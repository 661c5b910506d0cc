-- Moves the streams of a group on. Fails (division by zero) unless every one of them stands where it was expected.
with moved as (
  update mt_streams m set version = s.version, timestamp = s.timestamp
  from unnest($1::varchar[], $2::varchar[], $3::bigint[], $4::timestamptz[], $5::bigint[]) as s(tenant_id, id, version, timestamp, expected)
  where m.tenant_id = s.tenant_id and m.id = s.id and m.version = s.expected
  returning 1
)
select 1 / (case when count(*) = cardinality($2::varchar[]) then 1 else 0 end) from moved
