-- People of a district ($1) who can sign in, with demo accounts where those exist ($2), whose login or name holds the words $3, or who sit at
-- one of the units $4; without $5.
select login, name, unit
from accounts
where tenant_id = $1 and not disabled and (not demo or $2) and login <> $5
  and (position(lower($3) in login) > 0 or position(lower($3) in lower(name)) > 0 or unit = any($4::text[]))
order by unit = any($4::text[]), login
limit $6
