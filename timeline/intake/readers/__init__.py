"""One module a format: bytes into raw articles. Which one reads what stands in `timeline.intake.formats`."""
