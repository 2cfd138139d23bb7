PALETTES = ["blue", "teal", "green", "ochre", "terracotta", "plum", "slate", "petrol"]
