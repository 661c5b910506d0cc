-- One page of cases, newest first, of the part of the district that the caller sees.
-- $1 tenant; $2 unit seen, $3 the pool is seen, $4 reporter seen (all null/false: the whole district);
-- $5 queue, $6 class, $7 item, $8 category, $9 channel, $10 unit concerned, $11 area, $12 text, $13 reported from, $14 reported before;
-- $15, $16 the last row of the page before; $17 how many.
select c.doc, c.reported_at, c.id
from case_rows c
where c.tenant_id = $1
  and (($2::varchar is null and $4::varchar is null)
    or ($2 is not null and exists (select from case_units u where u.tenant_id = c.tenant_id and u.unit = $2 and u.reported_at = c.reported_at and u.id = c.id))
    or ($3 and c.queue = 'pooled')
    or c.reported_by = $4)
  and ($5::varchar is null or c.queue = $5)
  and ($6::varchar is null or c.class = $6)
  and ($7::varchar is null or c.item = $7)
  and ($8::varchar is null or c.category = $8)
  and ($9::varchar is null or c.channel = $9)
  and ($10::varchar is null or exists (select from case_units u where u.tenant_id = c.tenant_id and u.unit = $10 and u.reported_at = c.reported_at and u.id = c.id))
  and ($11::varchar is null or $11 in (c.township, c.community, c.grid))
  and ($12::varchar is null or c.doc ->> 'summary' ilike $12 or c.doc ->> 'address' ilike $12 or c.doc ->> 'number' ilike $12 or c.doc ->> 'reference' ilike $12)
  and ($13::timestamptz is null or c.reported_at >= $13)
  and ($14::timestamptz is null or c.reported_at < $14)
  and ($15::timestamptz is null or (c.reported_at, c.id) < ($15, $16::varchar))
order by c.reported_at desc, c.id desc
limit $17
