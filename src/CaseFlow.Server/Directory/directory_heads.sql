-- Where the directory of each district stands: $1 is the name of its stream. Leaps from tenant to tenant along the
-- primary key, so that it costs the same with a million cases.
with recursive tenants as (
  (select tenant_id from mt_streams order by tenant_id limit 1)
  union all
  select (select next.tenant_id from mt_streams next where next.tenant_id > tenants.tenant_id order by next.tenant_id limit 1)
  from tenants
  where tenants.tenant_id is not null
)
select directory.tenant_id, directory.version
from tenants
join mt_streams directory on directory.tenant_id = tenants.tenant_id and directory.id = $1
