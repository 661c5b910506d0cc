-- As many columns as a board row has.
create table tally_rows (
  tenant_id varchar not null, id varchar not null, number varchar not null, state varchar not null, class varchar not null,
  category varchar not null, item varchar null, unit varchar not null, township varchar null, grid varchar null,
  longitude double precision null, latitude double precision null, title varchar not null, channel varchar not null,
  total bigint not null, version bigint not null, position bigint not null, reported timestamptz not null,
  changed timestamptz not null, orders jsonb not null,
  primary key (tenant_id, id)
) with (fillfactor = 70);
create index tally_rows_by_state on tally_rows (tenant_id, state, class);
create index tally_rows_by_unit on tally_rows (tenant_id, unit);
