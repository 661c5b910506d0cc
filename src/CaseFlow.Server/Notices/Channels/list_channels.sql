-- The open channels of a district in the order in which they were opened, with how their deliveries stand.
select c.id, c.tenant_id, c.kind, c.name, c.url, c.secret, c.former_secret, c.former_until, c.kinds, c.units, c.paused, c.closed_at, c.opened_at, c.opened_by,
  (select count(*) from deliveries d where d.channel = c.id and d.state = 'pending'),
  (select count(*) from deliveries d where d.channel = c.id and d.state = 'dead'),
  (select d.delivered_at from deliveries d where d.channel = c.id and d.state = 'delivered' order by d.id desc limit 1)
from notice_channels c
where c.tenant_id = $1 and c.closed_at is null
order by c.opened_at, c.id
