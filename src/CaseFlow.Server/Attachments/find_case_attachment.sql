select hash, name, type, size from case_attachments where tenant_id = $1 and id = $2 and hash = $3
