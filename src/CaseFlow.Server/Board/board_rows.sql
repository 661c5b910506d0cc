select tenant_id, doc from case_rows where is_open
