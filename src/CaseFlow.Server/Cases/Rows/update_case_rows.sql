update case_rows r set
  is_open = n.is_open, queue = n.queue, class = n.class, item = n.item, category = n.category,
  township = n.township, community = n.community, grid = n.grid, doc = n.doc
from unnest($1::varchar[], $2::varchar[], $3::boolean[], $4::varchar[], $5::varchar[], $6::varchar[], $7::varchar[], $8::varchar[], $9::varchar[], $10::varchar[], $11::json[])
  as n(tenant_id, id, is_open, queue, class, item, category, township, community, grid, doc)
where r.tenant_id = n.tenant_id and r.id = n.id
