update notice_channels set paused = $3, changed_at = $4, changed_by = $5
where tenant_id = $1 and id = $2 and closed_at is null and paused <> $3
