-- Who did what about which key, and when; only added to.
create table machine_key_changes (
  id        bigint generated always as identity,
  tenant_id varchar     not null,
  key       varchar     not null references machine_keys (id),
  what      varchar     not null,
  at        timestamptz not null,
  by        varchar     not null,
  constraint pk_machine_key_changes primary key (id)
);
create index machine_key_changes_by_tenant on machine_key_changes (tenant_id, id);
