-- The secrets before end at $5 at the latest.
with rotated as (
  select id, expires_at from machine_keys where tenant_id = $1 and id = $2 and revoked_at is null and expires_at > $6 for update
), former as (
  update machine_key_secrets set ends_at = least(ends_at, $5) from rotated where key = rotated.id
), secret as (
  insert into machine_key_secrets (finder, key, hash, ends_at) select $3, id, $4, expires_at from rotated
), recorded as (
  insert into machine_key_changes (tenant_id, key, what, at, by) select $1, id, 'rotated', $6, $7 from rotated
)
select count(*) from rotated
