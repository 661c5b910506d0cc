-- One row a clock: what every deadline is counted from, open and ended.
create table case_clocks (
  tenant_id   varchar     not null,
  id          varchar     not null,
  clock       varchar     not null,
  kind        varchar     not null,
  unit        varchar     not null,
  about       varchar     null,
  state       varchar     not null,
  started_at  timestamptz not null,
  imminent_at timestamptz null,
  due_at      timestamptz not null,
  ended_at    timestamptz null,
  constraint pk_case_clocks primary key (tenant_id, id, clock)
) with (fillfactor = 80);
create index case_clocks_open on case_clocks (tenant_id, unit, due_at) where ended_at is null;
