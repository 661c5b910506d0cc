copy case_rows (tenant_id, id, number, is_open, queue, class, item, category, channel, township, community, grid, reported_by, reported_at, doc) from stdin (format binary)
