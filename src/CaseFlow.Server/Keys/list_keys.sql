-- A district's keys that are not revoked, in the order in which they were made, and until when a secret before lets in too.
select id, tenant_id, name, scopes, unit, expires_at, made_at, made_by, revoked_at, used_at, used_from,
  (select min(s.ends_at) from machine_key_secrets s where s.key = k.id and s.ends_at > $2 and s.ends_at < k.expires_at)
from machine_keys k
where tenant_id = $1 and revoked_at is null
order by made_at, id
