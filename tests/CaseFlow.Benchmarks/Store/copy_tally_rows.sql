copy tally_rows from stdin (format binary)
