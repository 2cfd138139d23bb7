"""Settings: `base` is safe as it stands, the others say only what differs."""
