select wrapped from case_keys where tenant_id = $1 and id = $2
