-- What units are to be told, as it follows from the log; a notice's name is its event's position and its place among that event's notices.
create table notices (
  position  bigint      not null,
  ordinal   integer     not null,
  tenant_id varchar     not null,
  case_id   varchar     not null,
  number    varchar     not null,
  kind      varchar     not null,
  unit      varchar     not null,
  about     varchar     null,
  clock     varchar     null,
  at        timestamptz not null,
  due_at    timestamptz null,
  constraint pk_notices primary key (position, ordinal)
);
create index notices_of_district on notices (tenant_id, position);
