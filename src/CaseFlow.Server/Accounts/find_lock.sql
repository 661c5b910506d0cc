select exists (select from sign_in_failures where who = $1 and locked_until > $2)
