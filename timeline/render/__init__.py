"""What a timeline looks like outside the program: words, records, tables, figure, page. Changes no record.

Import from its modules: only `figure` and `page` load plotly, and most commands need neither.
"""
