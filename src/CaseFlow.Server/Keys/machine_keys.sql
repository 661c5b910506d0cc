-- Keys for machines, kept by each district's administrators. A revoked one stays for the sake of what it reported.
create table machine_keys (
  id         varchar     not null,
  tenant_id  varchar     not null,
  name       varchar     not null,
  scopes     varchar[]   not null,
  unit       varchar     null,
  expires_at timestamptz not null,
  made_at    timestamptz not null,
  made_by    varchar     not null,
  revoked_at timestamptz null,
  used_at    timestamptz null,
  used_from  varchar     null,
  constraint pk_machine_keys primary key (id)
);
create unique index machine_keys_by_name on machine_keys (tenant_id, name) where revoked_at is null;
