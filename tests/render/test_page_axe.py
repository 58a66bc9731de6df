"""axe-core finds no serious fault on the page.

The package is not kept here. `npm pack axe-core` in a folder, and that folder in TIMELINE_NPM_PACKAGES, run this.
"""

import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from page_visits import Visit

from timeline.model import Timeline

PACKED = sorted(Path(os.environ.get("TIMELINE_NPM_PACKAGES", "/nowhere")).glob("axe-core-*.tgz"))

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not PACKED, reason="TIMELINE_NPM_PACKAGES names no folder with axe-core"),
]


@pytest.fixture(scope="module")
def axe() -> str:
    with tarfile.open(PACKED[-1]) as archive:
        found = archive.extractfile("package/axe.min.js")
        assert found is not None
        return found.read().decode()


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (1400, "dark"), (360, "light")])
def test_axe_finds_no_serious_fault(
    visit: Callable[..., Visit], suez: Timeline, axe: str, width: int, scheme: str
) -> None:
    seen = visit(suez, width=width, scheme=scheme)
    seen.page.locator("details.why summary").first.click()
    seen.page.locator('[data-event="e-ships"] h4').click()
    seen.page.evaluate(axe)
    found = seen.page.evaluate(
        "axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes.slice(0, 3).map(n => n.html)]))"
    )
    assert [fault for fault in found if fault[0] in ("serious", "critical")] == []
