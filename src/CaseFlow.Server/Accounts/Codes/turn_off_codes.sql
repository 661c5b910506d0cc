-- Every session of the account ends with them.
with ended as (
  update sessions set ended_at = $2 where login = $1 and ended_at is null and ends_at > $2
)
delete from account_codes where login = $1
