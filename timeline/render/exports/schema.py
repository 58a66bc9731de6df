"""The JSON Schema of a story's JSON, as it is published. Checks nothing itself."""

from importlib.resources import files


def story_schema() -> str:
    """The schema (draft 2020-12) as text; `$defs/line` in it is what each line of JSON lines is."""
    return files(__package__).joinpath("story.schema.json").read_text(encoding="utf-8")
