create table floor_streams (
  tenant_id varchar not null, id varchar not null, version bigint not null, timestamp timestamptz not null default now(),
  primary key (tenant_id, id)
) with (fillfactor = 70);
create table floor_events (
  seq_id bigint generated always as identity primary key, id uuid not null, tenant_id varchar not null, stream_id varchar not null,
  version bigint not null, type varchar not null, data jsonb not null, timestamp timestamptz not null default now(),
  unique (tenant_id, stream_id, version)
);
insert into floor_streams (tenant_id, id, version)
select '150402', 'stream-' || n, 0 from generate_series(1, 32000) n;
vacuum analyze floor_streams;
