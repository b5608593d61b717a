"""Every test of the store runs on a SQLite file, and on PostgreSQL where a server listens; each has its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from planner.store.engine import Store
from planner.store.opening import open_store

SERVER = make_url(os.environ.get("SAMLING_TEST_POSTGRES", "postgresql+psycopg://postgres@127.0.0.1:5432/test"))


@pytest.fixture
def postgresql_address() -> Iterator[str]:
    """The address of a new, empty schema."""
    server = create_engine(SERVER, connect_args={"connect_timeout": 2})
    schema = f"samling_{uuid4().hex}"
    try:
        with server.begin() as db:
            db.execute(text(f"CREATE SCHEMA {schema}"))
    except OperationalError as error:
        pytest.skip(f"no PostgreSQL at {SERVER.host}:{SERVER.port} (SAMLING_TEST_POSTGRES names another): {error.orig}")
    yield _in_schema(schema).render_as_string(hide_password=False)
    with server.begin() as db:
        db.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "samling.db")
    return str(request.getfixturevalue("postgresql_address"))


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with open_store(address) as opened:
        yield opened


def _in_schema(schema: str) -> URL:
    return SERVER.set(drivername="postgresql").update_query_dict({"options": f"-csearch_path={schema}"})
