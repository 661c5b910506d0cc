-- Each notice on its way through each channel. It carries a copy of what it says: building the notices anew can neither change it nor send it again.
create table deliveries (
  id           bigint      generated always as identity,
  channel      uuid        not null references notice_channels (id),
  position     bigint      not null,
  ordinal      integer     not null,
  tenant_id    varchar     not null,
  case_id      varchar     not null,
  number       varchar     not null,
  kind         varchar     not null,
  unit         varchar     not null,
  about        varchar     null,
  clock        varchar     null,
  at           timestamptz not null,
  due_at       timestamptz null,
  state        varchar     not null default 'pending',
  attempts     integer     not null default 0,
  next_at      timestamptz not null,
  failure      varchar     null,
  detail       varchar     null,
  delivered_at timestamptz null,
  constraint pk_deliveries primary key (id),
  constraint deliveries_once unique (channel, position, ordinal)
);
create index deliveries_next on deliveries (channel, next_at, id) where state = 'pending';
create index deliveries_of_district on deliveries (tenant_id, id);
create index deliveries_by_state on deliveries (channel, state, id);
