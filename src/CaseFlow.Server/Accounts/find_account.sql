select tenant_id, login, name, unit, roles, password_hash, stamp, demo, disabled
from accounts
where login = $1
