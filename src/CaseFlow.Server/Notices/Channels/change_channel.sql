update notice_channels set name = $3, url = $4, kinds = $5, units = $6, changed_at = $7, changed_by = $8
where tenant_id = $1 and id = $2 and closed_at is null
