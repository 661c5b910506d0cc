-- Older sessions end, by the stamp, when what they may changes.
update accounts set
  tenant_id = $2, name = $3, unit = $4, roles = string_to_array($5, ' '),
  stamp = case when (tenant_id, unit, roles) is distinct from ($2, $4, string_to_array($5, ' ')) then $6 else stamp end
where login = $1 and not disabled and (tenant_id, name, unit, roles) is distinct from ($2, $3, $4, string_to_array($5, ' '))
