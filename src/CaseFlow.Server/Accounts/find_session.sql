-- The account of a session that goes on: not ended, not at its end ($3), used since $4.
select a.tenant_id, a.login, a.name, a.unit, a.roles, a.password_hash, a.stamp, a.demo, a.disabled, a.must_change, s.seen_at
from sessions s
join accounts a on a.login = s.login
where s.id = $1 and s.login = $2 and s.ended_at is null and s.ends_at > $3 and s.seen_at > $4
