"""Public pages are read from a second database server that follows the first; without `REPLICA_URL` there is none."""
