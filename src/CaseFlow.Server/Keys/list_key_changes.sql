select c.key, k.name, c.what, c.at, c.by
from machine_key_changes c
join machine_keys k on k.id = c.key
where c.tenant_id = $1
order by c.id desc
limit $2
