-- A district's people ($1), with demo accounts where those exist ($2), as they stand at $3: after the login $4, whose login, name or
-- unit ($6) holds the words $5, at one of the units $7, with the role $8, standing as $9; or the one of the login $10. Sessions unused since $11 are over.
with people as (
  select a.login, a.name, a.unit, a.roles, a.disabled, a.must_change, a.created, a.signed_in_at, f.locked_until
  from accounts a
  left join sign_in_failures f on f.who = encode(sha256(convert_to(a.login, 'UTF8')), 'hex') and f.locked_until > $3
  where a.tenant_id = $1 and (not a.demo or $2)
    and ($5::text is null or position(lower($5) in a.login) > 0 or position(lower($5) in lower(a.name)) > 0 or a.unit = any($6::text[]))
    and ($7::text[] is null or a.unit = any($7))
    and ($8::text is null or $8 = any(a.roles))
    and ($10::text is null or a.login = $10)
), fitting as (
  select *
  from people
  where case $9::text
    when 'open' then not disabled and not must_change and locked_until is null
    when 'owes' then not disabled and must_change
    when 'locked' then not disabled and locked_until is not null
    when 'disabled' then disabled
    when 'never' then signed_in_at is null
    else true
  end
), page as (
  select * from fitting where $4::text is null or login > $4 order by login limit $12
)
select login, name, unit, roles, disabled, must_change, locked_until, created, signed_in_at,
  (select count(*) from sessions s where s.login = page.login and s.ended_at is null and s.ends_at > $3 and s.seen_at > $11),
  (select count(*) from fitting)
from page
order by login
