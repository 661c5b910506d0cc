-- Each sign-in. Its id is the hash of what the cookie names: whoever reads the table can enter no session.
create table sessions (
  id       text        not null,
  login    text        not null references accounts (login),
  made_at  timestamptz not null,
  seen_at  timestamptz not null,
  ends_at  timestamptz not null,
  ended_at timestamptz null,
  address  text        not null,
  browser  text        not null,
  constraint pk_sessions primary key (id)
);
create index sessions_by_login on sessions (login, made_at);
