select distinct tenant_id, hash from uploads where uploaded_at < $1 limit $2
