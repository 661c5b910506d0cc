-- Of whichever district, so that a login that is taken is known.
select tenant_id, login, name, unit, roles, password_hash, stamp, demo, disabled, must_change
from accounts
where login = any($1)
order by login
for update
