insert into uploads (tenant_id, hash, account, name, type, size, uploaded_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (tenant_id, account, hash) do update set name = excluded.name, uploaded_at = excluded.uploaded_at
