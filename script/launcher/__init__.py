"""What `script/run` and `script/test` are made of. Nothing in the Django apps imports it."""
