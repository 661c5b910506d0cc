-- A district's changes ($1), of one account ($2) or of all, the newest first, from before the one of number $3.
select id, login, what, at, by, was, becomes, reason
from account_changes
where tenant_id = $1 and ($2::text is null or login = $2) and ($3::bigint is null or id < $3)
order by id desc
limit $4
