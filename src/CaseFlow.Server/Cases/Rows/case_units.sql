-- Which units a case concerns: who may see it. A unit of a place that was corrected leaves again.
create table case_units (
  tenant_id   varchar     not null,
  unit        varchar     not null,
  reported_at timestamptz not null,
  id          varchar     not null,
  constraint pk_case_units primary key (tenant_id, unit, reported_at, id)
);
