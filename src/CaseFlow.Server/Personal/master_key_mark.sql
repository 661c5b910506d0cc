-- Sealed under the master key when the database was first used: a server with another key finds out before it seals anything.
create table master_key_mark (
  is_only boolean primary key default true check (is_only),
  mark    bytea not null
);
