select id, tenant_id, name, scopes, unit, expires_at, made_at, made_by, revoked_at, used_at, used_from
from machine_keys
where tenant_id = $1 and id = $2
