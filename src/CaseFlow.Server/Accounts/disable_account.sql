-- What stood so before is not noted again.
with known as (
  select tenant_id, login, disabled from accounts where login = $1 for update
), disabled as (
  update accounts set disabled = true, stamp = $2 from known where accounts.login = known.login and not known.disabled
), noted as (
  insert into account_changes (tenant_id, login, what, by) select tenant_id, login, $3, $4 from known where not disabled
)
select count(*) from known
