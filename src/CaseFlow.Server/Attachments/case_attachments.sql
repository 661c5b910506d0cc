-- Which files belong to which case: who sees the case may read them. Written in the append's transaction.
create table case_attachments (
  tenant_id varchar not null,
  id        varchar not null,
  hash      varchar not null,
  name      varchar not null,
  type      varchar not null,
  size      bigint  not null,
  constraint pk_case_attachments primary key (tenant_id, id, hash)
);
create index case_attachments_by_file on case_attachments (tenant_id, hash);
