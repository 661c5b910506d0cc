-- $10: the end of the log now; notices of what happened before are not sent. Nothing is written when the name is taken or there are $11 already.
insert into notice_channels (id, tenant_id, kind, name, url, secret, kinds, units, posted_to, opened_at, opened_by, changed_at, changed_by)
select $1, $2::varchar, $3, $4, $5, $6, $7, $8, $10, $9, $12, $9, $12
where (select count(*) from notice_channels where tenant_id = $2 and closed_at is null) < $11
on conflict (tenant_id, name) where closed_at is null do nothing
