-- Who acts for whom and until when, one row for each deputyship or handover; follows from the streams deputies/… of the log.
create table deputyships (
  tenant_id    varchar     not null,
  id           varchar     not null,
  covered      varchar     not null,
  deputy       varchar     not null,
  from_at      timestamptz not null,
  until_at     timestamptz not null,
  note         varchar     null,
  given_at     timestamptz not null,
  given_by     varchar     not null,
  accepted_at  timestamptz null,
  withdrawn_at timestamptz null,
  withdrawn_by varchar     null,
  constraint pk_deputyships primary key (tenant_id, id)
);
create index deputyships_by_deputy on deputyships (tenant_id, deputy, until_at);
create index deputyships_by_covered on deputyships (tenant_id, covered, until_at)
