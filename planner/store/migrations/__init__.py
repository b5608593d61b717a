"""How an older store becomes a newer one, one numbered file in `versions/` for each step.

To change the tables: change `schema.py`, raise its VERSION, and write `versions/v<n>_<what>.py` by hand, inside
`op.batch_alter_table` for anything but a new table or column (SQLite rebuilds the table, and triggers on it are lost
unless put back). Tests hold both ways to the same schema, and an overlap to be refused after each step.
"""
