select seq_id, id, tenant_id, stream_id, version, type, data, timestamp, user_name, correlation_id, causation_id, headers
from mt_events
where tenant_id = $1 and stream_id = $2 and version > $3 and version <= $4
order by version
