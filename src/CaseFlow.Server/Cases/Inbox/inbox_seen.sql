-- What an account has seen of a task, by the version at which the task had last changed. Nothing but its unread marks hangs on it.
create table inbox_seen (
  tenant_id varchar not null,
  id        varchar not null,
  task      varchar not null,
  account   varchar not null,
  version   bigint  not null,
  constraint pk_inbox_seen primary key (tenant_id, id, task, account)
);
