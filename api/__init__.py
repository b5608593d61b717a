"""What is known of those who ask: the command line, the pages and the API.

Every answer comes from `planner`; this package loads, calls, builds one page object and shows it, in the
reader's language.
"""
