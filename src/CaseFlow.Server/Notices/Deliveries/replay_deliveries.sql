-- Sends dead deliveries again, from $4 on: one ($2) or all of an open channel ($3).
update deliveries d set state = 'pending', attempts = 0, next_at = $4
from notice_channels c
where d.tenant_id = $1 and d.state = 'dead' and c.id = d.channel and c.closed_at is null
  and ($2::bigint is null or d.id = $2) and ($3::uuid is null or d.channel = $3)
