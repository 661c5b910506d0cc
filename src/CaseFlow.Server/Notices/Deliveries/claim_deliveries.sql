-- Takes up to $3 of a channel's deliveries that are due at $2. They are due again at $4, for any server, should this one not settle them.
with due as (
  select d.id
  from deliveries d
  join notice_channels c on c.id = d.channel and c.closed_at is null and not c.paused
  where d.channel = $1 and d.state = 'pending' and d.next_at <= $2
  order by d.next_at, d.id
  limit $3
  for update of d skip locked
)
update deliveries d set next_at = $4
from due
where d.id = due.id
returning d.id, d.position, d.ordinal, d.tenant_id, d.case_id, d.number, d.kind, d.unit, d.about, d.clock, d.at, d.due_at, d.attempts
