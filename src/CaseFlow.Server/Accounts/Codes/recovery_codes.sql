-- For whoever has lost what makes the codes: hashes of 120 random bits, each taken once.
create table recovery_codes (
  login   text        not null references account_codes (login) on delete cascade,
  hash    bytea       not null,
  used_at timestamptz null,
  constraint pk_recovery_codes primary key (login, hash)
);
