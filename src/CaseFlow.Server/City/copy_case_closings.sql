copy case_closings (tenant_id, id, closed_at) from stdin (format binary)
