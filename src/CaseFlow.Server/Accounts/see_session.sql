-- Several servers may see it at once; one of them writes.
update sessions set seen_at = $2 where id = $1 and ended_at is null and seen_at <= $3
