"""Alembic's way in: the connection is handed over by ``ltsa_desk.database.migrate``."""

from alembic import context

from ltsa_desk.tables import Kept

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Kept.metadata,
)
with context.begin_transaction():
    context.run_migrations()
