-- One row a case: what lists and boards need. Written in the append's transaction; doc is the row as clients get it: text, for nothing looks into it often enough to pay for taking it apart at every write.
create table case_rows (
  tenant_id   varchar     not null,
  id          varchar     not null,
  number      bigint      not null,
  is_open     boolean     not null,
  queue       varchar     not null,
  class       varchar     not null,
  item        varchar     null,
  category    varchar     null,
  channel     varchar     not null,
  township    varchar     null,
  community   varchar     null,
  grid        varchar     null,
  reported_by varchar     null,
  reported_at timestamptz not null,
  doc         json        not null,
  constraint pk_case_rows primary key (tenant_id, id)
) with (fillfactor = 60);
create unique index case_rows_by_number on case_rows (tenant_id, number);
create index case_rows_by_time on case_rows (tenant_id, reported_at desc, id desc);
create index case_rows_open on case_rows (tenant_id, reported_at desc, id desc) where is_open;
create index case_rows_by_reporter on case_rows (tenant_id, reported_by, reported_at desc, id desc);
