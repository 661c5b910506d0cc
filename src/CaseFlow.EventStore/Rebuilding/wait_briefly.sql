-- Readers of the live table may keep the swap waiting, and the swap keeps writers waiting: rather try again.
set local lock_timeout = '2s'
