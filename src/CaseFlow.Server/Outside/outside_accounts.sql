-- Whom of an outside provider each account is. Its subject is theirs for ever; a login may be given to somebody else.
create table outside_accounts (
  issuer  text        not null,
  subject text        not null,
  login   text        not null references accounts (login),
  made_at timestamptz not null,
  constraint pk_outside_accounts primary key (issuer, subject),
  constraint uq_outside_accounts_login unique (login)
);
