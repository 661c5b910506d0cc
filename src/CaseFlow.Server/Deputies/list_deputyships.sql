-- The newest first; all of the district where $2 is null, else those of one account, on either side.
select id, covered, deputy, from_at, until_at, note, given_at, given_by, accepted_at, withdrawn_at, withdrawn_by
from deputyships
where tenant_id = $1 and ($2 is null or covered = $2 or deputy = $2)
order by given_at desc, id
limit $3
