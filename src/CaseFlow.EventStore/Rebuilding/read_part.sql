copy (
  -- One part of the streams, by a hash of their ids; COPY takes no parameters, so the session holds them.
  select seq_id, id, tenant_id, stream_id, version, type, data, timestamp, user_name, correlation_id, causation_id, null::jsonb
  from mt_events
  where seq_id <= current_setting('caseflow.up_to')::bigint
    and (current_setting('caseflow.parts') = '1'
      or (hashtext(stream_id) & 2147483647) % current_setting('caseflow.parts')::int = current_setting('caseflow.part')::int)
  order by seq_id
) to stdout (format binary)
