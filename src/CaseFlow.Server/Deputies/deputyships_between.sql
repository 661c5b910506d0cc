-- Those of two accounts that are not over, begun or not.
select id, covered, deputy, from_at, until_at, note, given_at, given_by, accepted_at, withdrawn_at, withdrawn_by
from deputyships
where tenant_id = $1 and deputy = $2 and covered = $3 and until_at > $4 and withdrawn_at is null
