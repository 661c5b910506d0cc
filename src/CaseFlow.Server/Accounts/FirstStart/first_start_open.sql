-- Whether anybody may still be the first, and whether this is the code ($1).
select exists (select from first_start) and not exists (select from accounts where not demo), exists (select from first_start where hash = $1)
