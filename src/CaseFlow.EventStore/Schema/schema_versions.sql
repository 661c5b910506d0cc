create table if not exists schema_versions (
  name    varchar     not null,
  version int         not null,
  applied timestamptz not null default (now()),
  constraint pkey_schema_versions primary key (name)
);
