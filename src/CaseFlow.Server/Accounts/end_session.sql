-- Whether there is such a session, and whether this ended it.
with ended as (
  update sessions set ended_at = $3 where login = $1 and id = $2 and ended_at is null returning id
)
select exists (select from sessions where login = $1 and id = $2), exists (select from ended)
