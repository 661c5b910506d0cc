copy case_clocks (tenant_id, id, clock, kind, unit, about, state, started_at, imminent_at, due_at, ended_at) from stdin (format binary)
