select xml from sign_in_keys order by created
