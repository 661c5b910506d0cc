-- When each closed case was closed; what "closed today" is counted from. A reopened case leaves.
create table case_closings (
  tenant_id varchar     not null,
  id        varchar     not null,
  closed_at timestamptz not null,
  constraint pk_case_closings primary key (tenant_id, id)
);
create index case_closings_by_time on case_closings (tenant_id, closed_at);
