-- Of several who have the code, one is the first: it goes with the account that it opens. A login that is taken leaves it.
with taken as (
  delete from first_start
  where hash = $1 and not exists (select from accounts where not demo or login = $3)
  returning is_only
)
insert into accounts (tenant_id, login, name, unit, roles, password_hash, stamp)
select $2, $3, $4, $5, string_to_array($6, ' '), $7, $8 from taken
