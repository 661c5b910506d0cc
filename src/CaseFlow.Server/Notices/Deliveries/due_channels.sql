-- Open channels that are not paused and have something to send, and when the first of it is due.
select c.id, c.tenant_id, next.next_at
from notice_channels c
cross join lateral (
  select d.next_at from deliveries d where d.channel = c.id and d.state = 'pending' order by d.next_at limit 1
) next
where c.closed_at is null and not c.paused
