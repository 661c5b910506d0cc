delete from case_units c
using unnest($1::varchar[], $2::varchar[], $3::timestamptz[], $4::varchar[]) as d(tenant_id, unit, reported_at, id)
where c.tenant_id = d.tenant_id and c.unit = d.unit and c.reported_at = d.reported_at and c.id = d.id
