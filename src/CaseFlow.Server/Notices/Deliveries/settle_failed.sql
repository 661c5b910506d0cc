-- $2 pending or dead; $3 when it may be tried again; $4 attempts made, none when it was only held back, which tells nothing new.
update deliveries set state = $2, next_at = $3, attempts = attempts + $4, failure = coalesce($5, failure), detail = coalesce($6, detail)
where id = $1 and state = 'pending'
