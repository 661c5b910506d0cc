-- What ended long ago ($7) is forgotten on the way.
with forgotten as (
  delete from sessions where login = $2 and least(ends_at, coalesce(ended_at, ends_at)) < $7
), noted as (
  update accounts set signed_in_at = $3 where login = $2
)
insert into sessions (id, login, made_at, seen_at, ends_at, address, browser) values ($1, $2, $3, $3, $4, $5, $6)
