-- Of several servers that are shown the same code, one takes it.
update account_codes set last_step = $2 where login = $1 and confirmed_at is not null and last_step < $2
