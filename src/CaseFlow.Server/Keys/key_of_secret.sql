-- The key that a secret lets in, with the secret's hash; nothing when it has ended.
select k.id, k.tenant_id, k.name, k.scopes, k.unit, k.expires_at, k.made_at, k.made_by, k.revoked_at, k.used_at, k.used_from, s.hash
from machine_key_secrets s
join machine_keys k on k.id = s.key
where s.finder = $1 and s.ends_at > $2 and k.expires_at > $2 and k.revoked_at is null
