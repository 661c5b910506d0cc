select id from case_rows where tenant_id = $1 and number = $2
