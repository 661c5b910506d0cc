-- The folded state of long streams. `fold` names the fold that made it: another fold ignores the row.
create table stream_snapshots (
  tenant_id varchar not null,
  stream_id varchar not null,
  fold      varchar not null,
  version   bigint  not null,
  hash      varchar not null,
  state     bytea   not null,
  constraint pkey_stream_snapshots primary key (tenant_id, stream_id)
) with (fillfactor = 70);
