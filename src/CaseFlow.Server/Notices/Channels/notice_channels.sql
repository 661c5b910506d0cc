-- Ways out of the house, kept by each district's administrators. A closed one stays for the sake of its deliveries.
create table notice_channels (
  id            uuid        not null,
  tenant_id     varchar     not null,
  kind          varchar     not null,
  name          varchar     not null,
  url           varchar     not null,
  secret        varchar     not null,
  former_secret varchar     null,
  former_until  timestamptz null,
  kinds         varchar[]   not null,
  units         varchar[]   not null,
  paused        boolean     not null default false,
  posted_to     bigint      not null,
  opened_at     timestamptz not null,
  opened_by     varchar     not null,
  changed_at    timestamptz not null,
  changed_by    varchar     not null,
  closed_at     timestamptz null,
  constraint pk_notice_channels primary key (id)
);
create unique index notice_channels_by_name on notice_channels (tenant_id, name) where closed_at is null;
