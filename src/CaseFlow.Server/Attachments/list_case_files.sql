-- Every file that a case has, each once, with one of its cases.
select tenant_id, hash, min(id) from case_attachments group by tenant_id, hash order by tenant_id, hash
