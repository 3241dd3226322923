"""The contract as OpenAPI says it, for ``docs/case-service.yaml``."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from ltsa_desk.contract import api


def contract() -> dict[str, Any]:
    """The schema of ``/v1`` alone; how officers come in is nobody else's business."""
    alone = FastAPI()
    alone.include_router(api.router)
    return get_openapi(
        title="Case service",
        version="1",
        openapi_version="3.1.0",
        summary="What a case service of Bekal does, ours or another.",
        routes=alone.routes,
    )
