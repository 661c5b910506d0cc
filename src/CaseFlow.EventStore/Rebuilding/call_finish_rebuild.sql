select finish_rebuild($1, $2, $3::name[])
