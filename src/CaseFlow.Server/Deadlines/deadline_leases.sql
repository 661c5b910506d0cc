-- Who is at work on what is due, so that several servers do not do it twice over; what a server left undone is free again when its time is up.
create table deadline_leases (
  tenant_id varchar     not null,
  id        varchar     not null,
  due_at    timestamptz not null,
  until     timestamptz not null,
  constraint pk_deadline_leases primary key (tenant_id, id)
);
