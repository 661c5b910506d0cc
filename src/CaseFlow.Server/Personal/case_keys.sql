-- The key of each case that holds personal data, wrapped by the master key. Beside the log, not in it: erasing a row erases the person.
create table case_keys (
  tenant_id varchar not null,
  id        varchar not null,
  wrapped   bytea   not null,
  constraint pk_case_keys primary key (tenant_id, id)
);
