-- Of several who have the code, one is the first: it goes with the account that it opens, which stands in the book of changes as
-- opened by itself. A login that is taken leaves the code.
with taken as (
  delete from first_start
  where hash = $1 and not exists (select from accounts where not demo or login = $3)
  returning is_only
), opened as (
  insert into accounts (tenant_id, login, name, unit, roles, password_hash, stamp)
  select $2, $3, $4, $5, string_to_array($6, ' '), $7, $8 from taken
  returning tenant_id, login, unit
)
insert into account_changes (tenant_id, login, what, by, becomes) select tenant_id, login, $9, login, unit || ' ' || $6 from opened
