copy inbox_tasks (tenant_id, id, task, unit, kind, due_at, version, since, doc) from stdin (format binary)
