-- Several servers may see it at once; one of them writes.
update machine_keys set used_at = $2, used_from = $3
where id = $1 and (used_at is null or used_at <= $4)
