"""What a phone may ask about reviews: the counts about all companies, so that it names none."""

import hashlib
import json

from fastapi import APIRouter, Request, Response

from ltsa_pwa import routes
from ltsa_pwa.reviews.scores import for_phones, kept_scores

router = APIRouter(tags=["agencies"])


@router.get(routes.API_AGENCY_REVIEWS, response_class=Response)
def agency_reviews(request: Request) -> Response:
    """Counts by licence key; 304 when the phone has these already."""
    with request.app.state.engine.connect() as connection:
        said = for_phones(kept_scores(connection))
    body = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    headers = {"Cache-Control": "no-cache", "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")
