select current_schema()::text
