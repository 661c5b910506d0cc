-- The log. seq_id has no default: positions are numbered under the ordering lock, so that none is ever skipped.
create table mt_events (
  seq_id         bigint       not null,
  id             uuid         not null,
  stream_id      varchar      null,
  version        bigint       not null,
  data           jsonb        not null,
  bdata          bytea        null,
  type           varchar(500) not null,
  timestamp      timestamptz  not null default (now()),
  tenant_id      varchar      null default '*DEFAULT*',
  mt_dotnet_type varchar      null,
  correlation_id varchar      null,
  causation_id   varchar      null,
  headers        jsonb        null,
  user_name      varchar      null,
  is_archived    bool         null default false,
  constraint pkey_mt_events_seq_id primary key (seq_id)
);
create unique index pk_mt_events_stream_and_version on mt_events (tenant_id, stream_id, version);
