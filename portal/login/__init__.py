"""The way into the editors' desk: password, limited attempts, second factor."""
