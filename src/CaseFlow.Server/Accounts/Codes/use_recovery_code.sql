update recovery_codes set used_at = $3 where login = $1 and hash = $2 and used_at is null
