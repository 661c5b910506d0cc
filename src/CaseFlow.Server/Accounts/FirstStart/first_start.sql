-- The hash of what makes the first administrator, while there is no account: the last one that a server printed.
create table first_start (
  is_only boolean     not null default true check (is_only),
  hash    bytea       not null,
  made_at timestamptz not null,
  constraint pk_first_start primary key (is_only)
);
