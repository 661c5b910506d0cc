-- Never drawn from here; set to the last position by every append, so that Marten can go on from there.
create sequence mt_events_sequence owned by mt_events.seq_id;
