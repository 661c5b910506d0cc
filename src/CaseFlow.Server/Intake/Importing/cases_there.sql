-- Which of these cases of a district have begun.
select id from case_rows where tenant_id = $1 and id = any ($2)
