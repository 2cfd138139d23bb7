"""What operators need: configuration checked at start, logs without personal data, health, figures for monitoring."""
