insert into mt_streams (tenant_id, id, type, version)
select '150402', 'tally-' || s, 'tally', 8 from generate_series(0, $1 - 1) s
