copy case_attachments (tenant_id, id, hash, name, type, size) from stdin (format binary)
