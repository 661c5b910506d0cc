-- New ones are opened, known ones of the same district changed; a login that another district took meanwhile is left out.
insert into accounts (tenant_id, login, name, unit, roles, password_hash, stamp, disabled, must_change)
select tenant_id, login, name, unit, string_to_array(roles, ' '), password_hash, stamp, disabled, must_change
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[])
  as given (tenant_id, login, name, unit, roles, password_hash, stamp, disabled, must_change)
on conflict (login) do update set
  name = excluded.name, unit = excluded.unit, roles = excluded.roles, password_hash = excluded.password_hash, stamp = excluded.stamp,
  disabled = excluded.disabled, must_change = excluded.must_change
where accounts.tenant_id = excluded.tenant_id
