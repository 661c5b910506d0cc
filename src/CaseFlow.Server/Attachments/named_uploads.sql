select hash, name, type, size from uploads
where tenant_id = $1 and account = $2 and hash = any($3) and uploaded_at > $4
