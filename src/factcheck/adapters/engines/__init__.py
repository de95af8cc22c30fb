"""Engines: who runs the flow where one process is not enough, a pool of processes or a cluster. Read ``flow`` first.

An engine knows rows of bytes only, ``(key, ord, payload)``; what they mean stands in the tasks. Every engine gives the report of ``pipeline.check``,
byte for byte.
"""
