-- Fails (division by zero) unless the log ends where the group was drafted for.
select 1 / (case when coalesce(max(seq_id), 0) = $1 then 1 else 0 end) from mt_events
