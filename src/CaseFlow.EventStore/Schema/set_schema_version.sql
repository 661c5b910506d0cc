insert into schema_versions (name, version) values ($1, $2)
on conflict (name) do update set version = excluded.version, applied = now();
