-- The ones before, used or not, are gone.
with gone as (
  delete from recovery_codes where login = $1
)
insert into recovery_codes (login, hash)
select login, unnest($2::bytea[]) from account_codes where login = $1 and confirmed_at is not null
