"""The steps, oldest first: `v<number>_<what>.py`."""
