with changed as (
  update accounts set password_hash = $2, stamp = $3, must_change = $4 where login = $1 returning tenant_id, login
)
insert into account_changes (tenant_id, login, what, by) select tenant_id, login, $5, $6 from changed
