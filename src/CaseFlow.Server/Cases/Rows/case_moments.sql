-- When the server has to note something about a case next: its grab window lapses, its suspension ends, a clock becomes imminent, is breached or climbs.
create table case_moments (
  tenant_id varchar     not null,
  id        varchar     not null,
  next_at   timestamptz not null,
  constraint pk_case_moments primary key (tenant_id, id)
);
create index case_moments_next on case_moments (next_at);
