alter table accounts add column must_change boolean not null default false;
