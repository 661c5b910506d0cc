-- Fails (division by zero) unless the log ends where the group was drafted for; moves the end.
select 1 / (case when l.last = $1 then 1 else 0 end), setval('mt_events_sequence', $2)
from (select coalesce(max(seq_id), 0) as last from mt_events) l
