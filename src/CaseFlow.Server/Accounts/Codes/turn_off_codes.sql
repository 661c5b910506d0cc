-- Every session of the account ends with them. Not noted when somebody ($3) notes it with a reason.
with ended as (
  update sessions set ended_at = $2 where login = $1 and ended_at is null and ends_at > $2
), off as (
  delete from account_codes where login = $1 returning login
), noted as (
  insert into account_changes (tenant_id, login, what, by) select a.tenant_id, a.login, $4, $3 from off join accounts a using (login) where $3::text is not null
)
select count(*) from off
