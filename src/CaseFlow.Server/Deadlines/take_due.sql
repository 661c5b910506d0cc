-- Takes up to $3 of the cases that are due at $1, until $2; what another server has taken is left to it.
with due as (
  select tenant_id, id, next_at
  from case_moments c
  where next_at <= $1
    and not exists (select from deadline_leases l where l.tenant_id = c.tenant_id and l.id = c.id and l.due_at = c.next_at and l.until > $1)
  order by next_at
  limit $3
  for update skip locked
), taken as (
  insert into deadline_leases (tenant_id, id, due_at, until)
  select tenant_id, id, next_at, $2 from due
  on conflict (tenant_id, id) do update set due_at = excluded.due_at, until = excluded.until
    where deadline_leases.until <= $1 or deadline_leases.due_at <> excluded.due_at
  returning tenant_id, id
)
select due.tenant_id, due.id, due.next_at
from due join taken using (tenant_id, id)
order by due.next_at
