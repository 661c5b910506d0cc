-- How many files of an account wait to be attached.
select count(*) from uploads u
where u.tenant_id = $1 and u.account = $2
  and not exists (select from case_attachments c where c.tenant_id = u.tenant_id and c.hash = u.hash)
