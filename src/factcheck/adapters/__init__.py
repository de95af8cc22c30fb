"""The ways in and out: the command line, Python, settings. Adapters do not know each other."""
