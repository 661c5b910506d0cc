select a.tenant_id, a.login, a.name, a.unit, a.roles, a.password_hash, a.stamp, a.demo, a.disabled, a.must_change
from outside_accounts o
join accounts a on a.login = o.login
where o.issuer = $1 and o.subject = $2
