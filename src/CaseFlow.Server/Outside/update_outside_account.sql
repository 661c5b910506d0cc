-- Older sessions end, by the stamp, when what they may changes; what changes is noted.
with before as (
  select tenant_id, name, unit, roles from accounts
  where login = $1 and not disabled and (tenant_id, name, unit, roles) is distinct from ($2, $3, $4, string_to_array($5, ' '))
  for update
), changed as (
  update accounts set
    tenant_id = $2, name = $3, unit = $4, roles = string_to_array($5, ' '),
    stamp = case when (tenant_id, unit, roles) is distinct from ($2, $4, string_to_array($5, ' ')) then $6 else stamp end
  where login = $1 and exists (select from before)
)
insert into account_changes (tenant_id, login, what, by, was, becomes)
select $2, $1, note.what, $10, note.was, note.becomes
from before, lateral (values ($7, before.name, $3), ($8, before.unit, $4), ($9, array_to_string(before.roles, ' '), $5)) as note (what, was, becomes)
where note.was <> note.becomes
