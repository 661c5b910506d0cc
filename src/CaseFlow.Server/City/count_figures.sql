select figure, count(*) from cases_in_figures($1, $2) group by figure
