-- Who uploaded which file within the last day, and may attach it. What was attached stands in case_attachments from then on.
create table uploads (
  tenant_id   varchar     not null,
  hash        varchar     not null,
  account     varchar     not null,
  name        varchar     not null,
  type        varchar     not null,
  size        bigint      not null,
  uploaded_at timestamptz not null,
  constraint pk_uploads primary key (tenant_id, account, hash)
);
create index uploads_by_file on uploads (tenant_id, hash);
create index uploads_by_time on uploads (uploaded_at)
