delete from deadline_leases l
using unnest($1::varchar[], $2::varchar[]) as done (tenant_id, id)
where l.tenant_id = done.tenant_id and l.id = done.id
