"""Rules, each as a table of what it reports and what it leaves alone."""
