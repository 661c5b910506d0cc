-- Tables without a schema are created in, and found in, the first of these.
select set_config('search_path', quote_ident($1) || ', ' || quote_ident($2), false)
