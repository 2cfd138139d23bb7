"""Side-by-side measurements, run by hand; their last results stand in README.md."""
