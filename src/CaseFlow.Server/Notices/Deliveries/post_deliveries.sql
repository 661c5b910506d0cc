-- Hands every new notice to the channels that are to carry it, to be sent from $1 on. Each channel knows how far it has been
-- handed them: notices come in the order of the log, so nothing before that can still turn up, also when they are built anew.
with open as (
  select id, tenant_id, kinds, units, posted_to from notice_channels where closed_at is null for update skip locked
), fresh as (
  select open.id as channel, open.kinds, open.units, n.*
  from open join notices n on n.tenant_id = open.tenant_id and n.position > open.posted_to
), posted as (
  insert into deliveries (channel, position, ordinal, tenant_id, case_id, number, kind, unit, about, clock, at, due_at, next_at)
  select channel, position, ordinal, tenant_id, case_id, number, kind, unit, about, clock, at, due_at, $1
  from fresh
  where (cardinality(kinds) = 0 or kind = any (kinds)) and (cardinality(units) = 0 or unit = any (units))
  order by position, ordinal
  on conflict on constraint deliveries_once do nothing
)
update notice_channels c set posted_to = reached.position
from (select channel, max(position) as position from fresh group by channel) reached
where c.id = reached.channel
