-- The cases of a district behind each figure of the city's page: counted and listed by this one definition. A case counts
-- as breached or imminent by its worst running clock. A text that is looked up when it runs, so that a table may be rebuilt.
create function cases_in_figures(district varchar, midnight timestamptz) returns table (id varchar, figure text) language sql stable as $$
  select c.id, 'open'
  from case_rows c
  where c.tenant_id = district and c.is_open
  union all
  select c.id, case when bool_or(k.state = 'breached') then 'breached' else 'imminent' end
  from case_clocks k
  join case_rows c on c.tenant_id = k.tenant_id and c.id = k.id and c.is_open
  where k.tenant_id = district and k.ended_at is null and k.state in ('breached', 'imminent')
  group by c.id
  union all
  select c.id, 'closedToday'
  from case_closings z
  join case_rows c on c.tenant_id = z.tenant_id and c.id = z.id and c.queue = 'closed'
  where z.tenant_id = district and z.closed_at >= midnight
$$;
