-- What an append with a key was answered. Maintenance may delete rows by age of `created`:
-- a key is good for as long as a client may still retry.
create table idempotency_keys (
  tenant_id   varchar     not null,
  key         varchar     not null,
  fingerprint varchar     null,
  stream_id   varchar     not null,
  version     bigint      not null,
  position    bigint      not null,
  created     timestamptz not null default (now()),
  constraint pkey_idempotency_keys primary key (tenant_id, key)
);
