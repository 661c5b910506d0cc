select to_regclass('schema_versions') is not null;
