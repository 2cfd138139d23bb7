"""What was measured, as a table for the README."""


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)
