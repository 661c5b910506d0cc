-- Cases that were closed before the table was there.
insert into case_closings (tenant_id, id, closed_at)
select tenant_id, stream_id, max(timestamp) filter (where type = 'case_closed')
from mt_events
where type in ('case_closed', 'case_reopened')
group by tenant_id, stream_id
having max(seq_id) filter (where type = 'case_closed') > coalesce(max(seq_id) filter (where type = 'case_reopened'), 0);
