with revoked as (
  update machine_keys set revoked_at = $3 where tenant_id = $1 and id = $2 and revoked_at is null returning id
), gone as (
  delete from machine_key_secrets using revoked where key = revoked.id
), recorded as (
  insert into machine_key_changes (tenant_id, key, what, at, by) select $1, id, 'revoked', $3, $4 from revoked
)
select count(*) from revoked
