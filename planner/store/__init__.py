"""What lasts: plans as numbered revisions, the rooms and beds they hold, what subscribers have seen, and a log.

SQLAlchemy and Alembic are known here and nowhere else. `opening.open_store` gives a `Store`; the other files take it:
`releases` publish, `ledger` books, `board` tells who has what, `feed_history` and `log` remember.
"""
