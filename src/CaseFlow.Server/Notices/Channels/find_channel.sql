select id, tenant_id, kind, name, url, secret, former_secret, former_until, kinds, units, paused, closed_at, opened_at, opened_by
from notice_channels
where tenant_id = $1 and id = $2
