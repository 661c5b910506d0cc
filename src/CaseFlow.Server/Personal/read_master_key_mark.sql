select mark from master_key_mark
