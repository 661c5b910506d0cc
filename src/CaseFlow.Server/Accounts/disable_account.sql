update accounts set disabled = true, stamp = $2 where login = $1
