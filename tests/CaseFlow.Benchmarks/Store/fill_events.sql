insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, headers, user_name)
select n, gen_random_uuid(), 'tally-' || (n - 1) % $1, (n - 1) / $1 + 1,
  ('{"by": 3, "state": "filed", "place": {"unit": "150402001003", "longitude": 118.95432, "latitude": 42.26114}, "description": "The manhole cover in front of building 7 is broken and a bicycle fell in; the neighbours have put a chair over it.", "category": "streets-07", "class": "general", "photos": ["b5b1a0d1", "77aef003"], "limit": ' || n || '}')::jsonb,
  'counted', now(), '150402', jsonb_build_object('hash', encode(sha256(n::text::bytea), 'hex'), 'prev', encode(sha256('p'), 'hex')), 'counter'
from generate_series($2 + 1, $3) n
