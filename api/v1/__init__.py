"""The API, version 1: every page as JSON, in the reader's language. Money is whole kroner, dates are ISO 8601."""
