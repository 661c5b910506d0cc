update accounts set password_hash = $2, stamp = $3, must_change = $4 where login = $1
