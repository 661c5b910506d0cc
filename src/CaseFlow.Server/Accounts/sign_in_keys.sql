create table sign_in_keys (
  name    text primary key,
  xml     text not null,
  created timestamptz not null default now()
);
