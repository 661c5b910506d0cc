-- One row a task: what a case asks of a unit; the empty unit is the centre's. Due at infinity when nothing is. Written where it changed.
create table inbox_tasks (
  tenant_id varchar     not null,
  id        varchar     not null,
  task      varchar     not null,
  unit      varchar     not null,
  kind      varchar     not null,
  due_at    timestamptz not null,
  version   bigint      not null,
  since     bigint      not null,
  doc       json        not null,
  constraint pk_inbox_tasks primary key (tenant_id, id, task)
) with (fillfactor = 80);
create index inbox_tasks_by_unit on inbox_tasks (tenant_id, unit, due_at, id, task);
