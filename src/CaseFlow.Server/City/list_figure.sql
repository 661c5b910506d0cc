-- One page of the cases behind a figure, newest first. $1 tenant, $2 midnight, $3 figure, $4, $5 the last row of the page before, $6 how many.
select c.doc
from cases_in_figures($1, $2) f
join case_rows c on c.tenant_id = $1 and c.id = f.id
where f.figure = $3
  and ($4::timestamptz is null or (c.reported_at, c.id) < ($4, $5::varchar))
order by c.reported_at desc, c.id desc
limit $6
