create table accounts (
  login         text primary key check (login = lower(login) and length(login) between 1 and 100),
  tenant_id     varchar not null,
  name          text not null,
  unit          text not null,
  roles         text[] not null,
  password_hash text not null,
  stamp         text not null,
  demo          boolean not null default false,
  disabled      boolean not null default false,
  created       timestamptz not null default now()
);
