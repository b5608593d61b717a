"""Alembic runs this for every migration; the connection and its transaction are the caller's."""

from alembic import context

from planner.store.schema import SCHEMA, store_version

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SCHEMA,
    version_table=store_version.name,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
