select tenant_id, login, name, unit, roles, password_hash, stamp, demo, disabled, must_change
from accounts
where login = $1
