-- The ones before, used or not, are gone.
with gone as (
  delete from recovery_codes where login = $1
), renewed as (
  select login from account_codes where login = $1 and confirmed_at is not null
), noted as (
  insert into account_changes (tenant_id, login, what, by) select a.tenant_id, a.login, $3, a.login from renewed join accounts a using (login)
)
insert into recovery_codes (login, hash) select login, unnest($2::bytea[]) from renewed
