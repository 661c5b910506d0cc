-- The rebuilt tables take the places of the live ones, with their indexes.
create function finish_rebuild(side name, home name, rebuilt name[]) returns void language plpgsql as $$
declare
  rebuilt_table name;
begin
  foreach rebuilt_table in array rebuilt loop
    execute format('drop table %I.%I', home, rebuilt_table);
    execute format('alter table %I.%I set schema %I', side, rebuilt_table, home);
  end loop;
  execute format('drop schema %I cascade', side);
end $$;
