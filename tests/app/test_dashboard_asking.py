"""What a user can give to the dashboard, and what it says when that cannot be read."""

import datetime as dt
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from dashboard_pages import APP, OTHER, PLAIN, markup, opened, paste, press, told, upload
from streamlit.testing.v1 import AppTest

Dashboard = Callable[[], AppTest]

SCRIPT = "<script>alert(1)</script>"
HOSTILE = {
    "id": SCRIPT,
    "title": f"Title {SCRIPT}",
    "source": f"Source {SCRIPT}",
    "url": f"javascript:alert(1)//{SCRIPT}",
    "published": "2019-03-04",
    "text": f"Rebels {SCRIPT} attacked a police station <img src=x onerror=alert(1)> in the capital on Sunday.\n",
}


def built(dashboard: Dashboard, *files: tuple[str, bytes]) -> AppTest:
    return press(upload(dashboard().run(), *files), "Build the timeline")


def test_a_pasted_article_becomes_a_list_of_events(pasting: AppTest) -> None:
    page = paste(pasting, PLAIN)
    assert not page.exception
    assert "1 article" in told(page)
    assert "Saturday 2 March 2019" in markup(page)
    assert '<mark class="trigger"' in markup(page)


def test_the_first_screen_offers_files_text_and_samples(dashboard: Dashboard) -> None:
    page = dashboard().run()
    assert not page.exception
    assert [heading.value for heading in page.subheader] == [
        "Drop files",
        "Paste text",
        "Try a sample",
        "Open a story",
    ]
    assert not page.tabs


def test_an_empty_paste_says_what_to_do(pasting: AppTest) -> None:
    assert "Paste a news article" in told(paste(pasting, "  "))
    assert not pasting.tabs


def test_a_sample_is_one_click_away_and_named_in_the_address(dashboard: Dashboard) -> None:
    page = dashboard().run()
    page.button(key="sample-cuban-missiles-1962").click().run()
    assert not page.exception
    assert "8 articles" in told(page)
    assert page.query_params["story"] == "cuban-missiles-1962"


def test_an_address_opens_the_sample_that_it_names(dashboard: Dashboard) -> None:
    page = dashboard()
    page.query_params["story"] = "cuban-missiles-1962"
    assert "8 articles" in told(page.run())


@pytest.mark.parametrize("story", ["../../etc", "", "<script>"])
def test_an_address_that_names_no_sample_opens_the_first_screen(dashboard: Dashboard, story: str) -> None:
    page = dashboard()
    page.query_params["story"] = story
    page.run()
    assert not page.exception
    assert not page.tabs
    assert "story" not in page.query_params


def test_closing_a_story_leads_back_to_the_first_screen(pasting: AppTest) -> None:
    press(paste(pasting, PLAIN), "Close")
    assert not pasting.tabs
    assert pasting.text_area


def test_a_day_that_is_given_places_what_was_left_open(pasting: AppTest) -> None:
    undated = "Rebels attacked a police station in the capital on Sunday. The army arrested five men."
    page = paste(pasting, undated)
    assert "No publication day can be found" in told(opened(page, "Sources"))
    press(page, "Close").date_input(key="published").set_value(dt.date(2019, 3, 4))
    page = paste(page, undated)
    assert "Sunday 3 March 2019" in markup(page)


def test_dropped_files_are_shown_as_a_table_first(dashboard: Dashboard) -> None:
    page = upload(
        dashboard().run(), ("one.txt", PLAIN.encode()), ("two.txt", b"Police arrested a man on Friday.\n")
    )
    assert not page.exception
    table = page.dataframe[0].value
    assert list(table["Article"].str[:9]) == ["PORT VILA", "Police ar"]
    assert str(table["Published"][0])[:10] == "2019-03-04"
    assert "1 article without a publication day" in told(page)
    assert not page.tabs
    press(page, "Back to the start")
    assert page.text_area


def test_several_uploads_make_one_story(dashboard: Dashboard) -> None:
    page = built(dashboard, ("one.txt", PLAIN.encode()), ("two.md", OTHER.encode()))
    assert "2 articles" in told(page)
    assert all(name in markup(page) for name in ("one.txt", "two.md"))


def test_uploads_can_be_of_any_format(dashboard: Dashboard) -> None:
    web = f"<html><body><article><p>{OTHER}</p></article></body></html>"
    mail = f"Message-ID: <1@x.example>\nSubject: Rebels\n\n{PLAIN}"
    page = built(dashboard, ("page.html", web.encode()), ("mail.eml", mail.encode()))
    assert not page.exception
    assert "2 articles" in told(page)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("picture.txt", bytes(range(32)) * 64, "binary"),
        ("broken.json", b'{"text": "Rebels', "malformed JSON at line 1"),
        (
            "german.txt",
            b"Der Minister sagte am Freitag, dass die Truppen abgezogen werden.\n" * 9,
            "German",
        ),
        ("![](http://example.org/a.png).txt", b"", "![](http://example.org/a.png).txt"),
    ],
)
def test_an_input_that_cannot_be_read_is_named_and_the_others_are_done(
    dashboard: Dashboard, name: str, data: bytes, said: str
) -> None:
    page = built(dashboard, (name, data), ("good.txt", PLAIN.encode()))
    assert not page.exception
    assert "1 input could not be read" in told(page)
    assert said in markup(page)
    assert "1 article ·" in told(page)


def test_a_bad_line_does_not_stop_the_others_of_its_file(dashboard: Dashboard) -> None:
    lines = "\n".join((json.dumps({"text": PLAIN}), "{oops", json.dumps({"text": OTHER})))
    page = built(dashboard, ("many.jsonl", lines.encode()))
    assert "1 input could not be read" in told(page)
    assert "line 2" in markup(page)
    assert "2 articles" in told(page)


def test_nothing_that_can_be_read_leaves_the_reason_alone(dashboard: Dashboard) -> None:
    page = upload(dashboard().run(), ("empty.txt", b" \n"))
    assert "1 input could not be read" in told(page)
    assert next(b for b in page.button if b.label == "Build the timeline").disabled


def test_script_in_every_field_is_shown_as_text(dashboard: Dashboard) -> None:
    page = built(dashboard, ("hostile.json", json.dumps(HOSTILE).encode()))
    for part in ("Timeline", "Events", "Sources", "Order", "Check", "Export"):
        page.session_state["part"] = part
        page.run()
        assert not page.exception
        shown = markup(page)
        assert "<script" not in shown.lower()
        assert "<img" not in shown.lower()
        assert "javascript:" not in shown.lower()
        assert "<script" not in told(page).lower()


def test_paths_of_the_command_line_are_the_first_story(
    dashboard: Dashboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.txt").write_text(PLAIN, encoding="utf-8")
    monkeypatch.setattr("sys.argv", [str(APP / "main.py"), str(tmp_path)])
    page = dashboard().run()
    assert "1 article" in told(page)
    assert "one.txt" in markup(page)
    assert str(tmp_path) not in markup(page)


def test_arguments_of_another_program_are_not_read_as_paths(
    dashboard: Dashboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["pytest", "/etc/passwd"])
    page = dashboard().run()
    assert "passwd" not in told(page)
    assert not page.tabs


def test_what_one_user_reads_is_not_kept_for_another(dashboard: Dashboard, pasting: AppTest) -> None:
    paste(pasting, PLAIN)
    another = dashboard().run()
    assert "built" not in another.session_state
    assert not another.tabs


def test_the_dashboard_reports_to_nobody_and_listens_on_this_machine() -> None:
    settings = tomllib.loads((APP / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["browser"]["gatherUsageStats"] is False
    assert settings["server"]["address"] == "localhost"
    assert settings["server"]["maxUploadSize"] <= 100


def test_no_module_of_the_dashboard_hides_the_library() -> None:
    names = {path.stem for path in APP.glob("*.py")}
    assert not names & {"timeline", "__init__", "streamlit", "plotly"}
