-- Forgets the old uploads of one file; answers whether nobody needs the file any more.
with removed as (
  delete from uploads where tenant_id = $1 and hash = $2 and uploaded_at < $3
  returning account
)
select exists (select from removed)
  and not exists (select from uploads where tenant_id = $1 and hash = $2 and uploaded_at >= $3)
  and not exists (select from case_attachments where tenant_id = $1 and hash = $2)
