update sessions set ended_at = $3 where login = $1 and id <> $2 and ended_at is null and ends_at > $3
