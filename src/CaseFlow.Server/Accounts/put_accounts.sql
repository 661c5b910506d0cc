insert into accounts (tenant_id, login, name, unit, roles, password_hash, stamp, demo, must_change)
select tenant_id, login, name, unit, string_to_array(roles, ' '), password_hash, stamp, demo, must_change
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[])
  as given (tenant_id, login, name, unit, roles, password_hash, stamp, demo, must_change)
on conflict (login) do nothing
