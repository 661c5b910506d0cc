-- What lets a machine in: only the hash. After a rotation two are good for a while.
create table machine_key_secrets (
  finder  varchar     not null,
  key     varchar     not null references machine_keys (id),
  hash    bytea       not null,
  ends_at timestamptz not null,
  constraint pk_machine_key_secrets primary key (finder)
);
create index machine_key_secrets_by_key on machine_key_secrets (key);
