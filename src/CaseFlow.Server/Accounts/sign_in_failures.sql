-- Failed sign-ins in a row, by the hash of what was typed as account: the same is written whether or not there is such an account.
create table sign_in_failures (
  who          text        not null,
  failures     integer     not null,
  last_at      timestamptz not null,
  locked_until timestamptz null,
  constraint pk_sign_in_failures primary key (who)
);
create index sign_in_failures_by_last on sign_in_failures (last_at);
