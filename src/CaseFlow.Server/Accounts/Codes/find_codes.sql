select secret, made_at, confirmed_at, (select count(*) from recovery_codes r where r.login = c.login and r.used_at is null)
from account_codes c
where login = $1
