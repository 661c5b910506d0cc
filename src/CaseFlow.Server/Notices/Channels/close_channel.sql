-- What had not been sent yet is dead with the channel; the secrets go.
with closed as (
  update notice_channels set closed_at = $3, changed_at = $3, changed_by = $4, secret = '', former_secret = null
  where tenant_id = $1 and id = $2 and closed_at is null
  returning id
), buried as (
  update deliveries set state = 'dead', failure = 'closed', detail = null from closed
  where channel = closed.id and state = 'pending'
)
select count(*) from closed
