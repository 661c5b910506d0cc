-- Nothing at all when the login is taken.
with opened as (
  insert into accounts (tenant_id, login, name, unit, roles, password_hash, stamp)
  values ($3, $4, $5, $6, string_to_array($7, ' '), $8, $9)
  on conflict (login) do nothing
  returning login
), noted as (
  insert into account_changes (tenant_id, login, what, by, becomes) select $3, login, $11, $12, $6 || ' ' || $7 from opened
)
insert into outside_accounts (issuer, subject, login, made_at) select $1, $2, login, $10 from opened
