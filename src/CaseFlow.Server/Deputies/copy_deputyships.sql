copy deputyships (tenant_id, id, covered, deputy, from_at, until_at, note, given_at, given_by, accepted_at, withdrawn_at, withdrawn_by) from stdin (format binary)
