copy case_units (tenant_id, unit, reported_at, id) from stdin (format binary)
