-- Nothing is written when the name is taken or the district has $11 already.
with made as (
  insert into machine_keys (id, tenant_id, name, scopes, unit, expires_at, made_at, made_by)
  select $1, $2::varchar, $3, $4, $5, $6, $7, $8
  where (select count(*) from machine_keys where tenant_id = $2 and revoked_at is null) < $11
  on conflict (tenant_id, name) where revoked_at is null do nothing
  returning id
), secret as (
  insert into machine_key_secrets (finder, key, hash, ends_at) select $9, id, $10, $6 from made
), recorded as (
  insert into machine_key_changes (tenant_id, key, what, at, by) select $2, id, 'made', $7, $8 from made
)
select count(*) from made
