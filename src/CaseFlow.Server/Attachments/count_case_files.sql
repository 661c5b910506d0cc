select count(distinct (tenant_id, hash)) from case_attachments
