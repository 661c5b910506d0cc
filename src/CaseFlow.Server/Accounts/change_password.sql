update accounts set password_hash = $2, stamp = $3 where login = $1
