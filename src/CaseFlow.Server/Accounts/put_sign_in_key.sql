insert into sign_in_keys (name, xml) values ($1, $2) on conflict (name) do update set xml = excluded.xml
