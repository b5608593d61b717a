"""One file for each page: its page object and the function that builds it from a year, in a reader's language.

The same object is rendered by a template and returned by `/api/v1`; keys that end in `_kr` are whole kroner.
"""
