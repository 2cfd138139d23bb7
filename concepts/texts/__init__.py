"""Long texts: what they are made of, how they are read in, stored and written out."""
