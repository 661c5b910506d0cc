select begin_rebuild($1)
