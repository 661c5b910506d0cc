select count(*) from mt_streams
