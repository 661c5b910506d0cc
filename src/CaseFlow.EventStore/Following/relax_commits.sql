-- What a crash takes of a view's last rows it takes of the position stored with them, and both follow from the log again.
set synchronous_commit = off
