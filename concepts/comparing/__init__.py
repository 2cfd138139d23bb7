"""What changed between two texts: words, sections, and which section is which."""
