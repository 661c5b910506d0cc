-- Written over is only what was never confirmed.
insert into account_codes (login, secret, made_at) values ($1, $2, $3)
on conflict (login) do update set secret = excluded.secret, made_at = excluded.made_at where account_codes.confirmed_at is null
