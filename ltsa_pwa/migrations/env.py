"""Run by Alembic, on the connection that ``ltsa_pwa.database.migrate`` hands over."""

from alembic import context
from sqlalchemy import Connection, text

connection: Connection = context.config.attributes["connection"]

if connection.dialect.name == "postgresql":
    # Two servers that start together must not both create the tables; 1819505 spells "ltsa".
    connection.execute(text("SELECT pg_advisory_xact_lock(1819505)"))
context.configure(connection=connection, transactional_ddl=False)
context.run_migrations()
