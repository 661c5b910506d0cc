-- Nothing where there is an account: then whatever was printed before is over.
with over as (
  delete from first_start where exists (select from accounts where not demo)
)
insert into first_start (hash, made_at)
select $1, $2 where not exists (select from accounts where not demo)
on conflict (is_only) do update set hash = excluded.hash, made_at = excluded.made_at
