-- An account's sessions that go on, the last used first.
select id, made_at, seen_at, ends_at, address, browser
from sessions
where login = $1 and ended_at is null and ends_at > $2 and seen_at > $3
order by seen_at desc, id
limit $4
