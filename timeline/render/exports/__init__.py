"""A story in the formats of other programs, one module a format. Draws no page and changes no record."""
