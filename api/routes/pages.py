"""What a browser reads: the interactive documentation and a page for each problem, all from this origin."""

from html import escape

from fastapi import APIRouter
from fastapi.openapi.docs import get_swagger_ui_html
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api.problem import PAGES
from api.problem_types import PROBLEM_TYPES, ProblemType

OPENAPI_URL = "/openapi.json"
SWAGGER_FILES = "/docs/files"

# The browser itself then refuses what another origin would serve. Swagger UI starts by a script in the page and draws
# its icons from data: addresses.
_DOCS_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)
_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

router = APIRouter(include_in_schema=False)


@router.get("/")
async def redirect_to_docs() -> Response:
    """Until there is a console."""
    return RedirectResponse("/docs")


@router.get("/docs")
async def show_docs(request: Request) -> Response:
    """Swagger UI, with its files from this origin instead of a content delivery network."""
    page = get_swagger_ui_html(
        openapi_url=OPENAPI_URL,
        title=request.app.title,
        swagger_js_url=f"{SWAGGER_FILES}/swagger-ui-bundle.js",
        swagger_css_url=f"{SWAGGER_FILES}/swagger-ui.css",
        swagger_favicon_url=f"{SWAGGER_FILES}/favicon.png",
        swagger_ui_parameters={"validatorUrl": None, "defaultModelsExpandDepth": 0},
    )
    page.headers["Content-Security-Policy"] = _DOCS_POLICY
    return page


@router.get(PAGES)
async def list_problems() -> Response:
    """All problems."""
    return _show("问题一览 Problems", "".join(_link(problem) for problem in PROBLEM_TYPES))


@router.get(f"{PAGES}/{{name}}")
async def show_problem(name: str) -> Response:
    """What the `type` of a problem leads to."""
    problem = next((problem for problem in PROBLEM_TYPES if problem.name == name), None)
    if problem is None:
        raise HTTPException(404)
    body = "".join(
        f'<section lang="{language}"><h2>{escape(title)}</h2><p>{escape(detail)}</p></section>'
        for language, title, detail in (
            ("zh", problem.title.zh, problem.detail.zh),
            ("en", problem.title.en, problem.detail.en),
        )
    )
    return _show(f"{problem.status} {problem.name}", f'{body}<p><a href="{PAGES}">问题一览 Problems</a></p>')


def _link(problem: ProblemType) -> str:
    title = f"{problem.title.zh} {problem.title.en}"
    return f'<p><a href="{PAGES}/{problem.name}">{problem.status} {problem.name}</a><br>{escape(title)}</p>'


def _show(title: str, body: str) -> Response:
    page = (
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title} · 过审 Guoshen</title>"
        "<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}</style>"
        f"<h1>{title}</h1>{body}</html>"
    )
    return HTMLResponse(page, headers={"Content-Security-Policy": _PAGE_POLICY})
