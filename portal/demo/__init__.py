"""The demonstration: five towns as five published pages describe them, nothing added."""
