-- One page of a district's deliveries, newest first. $2 state, $3 channel, $4 the last of the page before, $5 how many.
select d.id, d.channel, c.name, d.position, d.ordinal, d.case_id, d.number, d.kind, d.unit, d.about, d.clock, d.at, d.due_at,
  d.state, d.attempts, case when d.state = 'pending' and not c.paused then d.next_at end, d.failure, d.detail, d.delivered_at
from deliveries d
join notice_channels c on c.id = d.channel
where d.tenant_id = $1
  and ($2::varchar is null or d.state = $2)
  and ($3::uuid is null or d.channel = $3)
  and ($4::bigint is null or d.id < $4)
order by d.id desc
limit $5
