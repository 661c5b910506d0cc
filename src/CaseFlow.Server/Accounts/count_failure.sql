-- From the $3rd failure in a row each doubles the wait, from one minute to sixteen. What is older than $4 does not count, and is forgotten on the way.
with forgotten as (
  delete from sign_in_failures where last_at < $4 and who <> $1
)
insert into sign_in_failures as f (who, failures, last_at) values ($1, 1, $2)
on conflict (who) do update set
  failures = case when f.last_at < $4 then 1 else f.failures + 1 end,
  last_at = $2,
  locked_until = case when f.last_at >= $4 and f.failures + 1 >= $3 then $2 + interval '1 minute' * power(2, least(f.failures + 1 - $3, 4)) end
where f.locked_until is null or f.locked_until <= $2
