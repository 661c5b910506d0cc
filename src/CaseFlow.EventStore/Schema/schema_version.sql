select version from schema_versions where name = $1;
