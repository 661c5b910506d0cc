-- Who can administer a district; without demo accounts where those do not exist.
select login
from accounts
where tenant_id = $1 and 'administrator' = any(roles) and not disabled and (not demo or $2)
