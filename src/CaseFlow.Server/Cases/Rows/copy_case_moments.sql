copy case_moments (tenant_id, id, next_at) from stdin (format binary)
