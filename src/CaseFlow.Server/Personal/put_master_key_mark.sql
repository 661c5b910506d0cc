insert into master_key_mark (mark) values ($1) on conflict do nothing
