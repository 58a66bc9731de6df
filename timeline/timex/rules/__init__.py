"""The rules of time expressions and the words they are made of, as TOML files. Holds no code."""
