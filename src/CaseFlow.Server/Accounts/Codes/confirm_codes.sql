-- Confirms the very secret that the code was made from ($2), takes the code's step with it, and keeps the recovery codes.
with confirmed as (
  update account_codes set confirmed_at = $4, last_step = $3 where login = $1 and secret = $2 and confirmed_at is null returning login
), noted as (
  insert into account_changes (tenant_id, login, what, by) select a.tenant_id, a.login, $6, a.login from confirmed join accounts a using (login)
)
insert into recovery_codes (login, hash) select login, unnest($5::bytea[]) from confirmed
