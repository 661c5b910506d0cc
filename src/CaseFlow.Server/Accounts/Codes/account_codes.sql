-- What an account's one-time codes are made of, sealed under the master key. Before it is confirmed it asks for nothing and opens nothing.
create table account_codes (
  login        text        not null references accounts (login),
  secret       bytea       not null,
  made_at      timestamptz not null,
  confirmed_at timestamptz null,
  last_step    bigint      not null default 0,
  constraint pk_account_codes primary key (login)
);
