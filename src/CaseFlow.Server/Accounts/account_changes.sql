-- Who did what about which account, and when; only added to. When somebody last signed in stays with the account, since sessions are forgotten.
create table account_changes (
  id        bigint generated always as identity,
  tenant_id varchar     not null,
  login     text        not null,
  what      varchar     not null,
  at        timestamptz not null default clock_timestamp(),
  by        text        not null,
  was       text        null,
  becomes   text        null,
  reason    text        null,
  constraint pk_account_changes primary key (id)
);
create index account_changes_by_tenant on account_changes (tenant_id, id);
create index account_changes_by_login on account_changes (tenant_id, login, id);
create function account_changes_stay() returns trigger language plpgsql as $$ begin raise exception 'account_changes is only added to'; end $$;
create trigger account_changes_stay before update or delete or truncate on account_changes for each statement execute function account_changes_stay();
alter table accounts add column signed_in_at timestamptz null;
update accounts set signed_in_at = (select max(made_at) from sessions where sessions.login = accounts.login);
create index accounts_by_tenant on accounts (tenant_id, login);
