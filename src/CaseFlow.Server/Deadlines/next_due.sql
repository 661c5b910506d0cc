-- When the next is due that nobody is at work on, or when the first that somebody took is free again; null when nothing is due ever.
select min(at) from (
  (select c.next_at as at
   from case_moments c
   where not exists (select from deadline_leases l where l.tenant_id = c.tenant_id and l.id = c.id and l.due_at = c.next_at and l.until > $1)
   order by c.next_at
   limit 1)
  union all
  select min(until) from deadline_leases where until > $1
) next
