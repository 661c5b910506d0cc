-- The secret before signs along until $4, so that the receiver can be changed over without losing anything.
update notice_channels set secret = $3, former_secret = secret, former_until = $4, changed_at = $5, changed_by = $6
where tenant_id = $1 and id = $2 and closed_at is null
