update sessions set ended_at = $2 where login = any($1) and ended_at is null and ends_at > $2
