delete from sign_in_failures where who = any($1)
