-- An empty schema beside the live tables; what an abandoned rebuild left in it goes.
create function begin_rebuild(side name) returns void language plpgsql as $$
begin
  execute format('drop schema if exists %I cascade', side);
  execute format('create schema %I', side);
end $$;
