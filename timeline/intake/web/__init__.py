"""What a web page says of its article: its text, title, address and days. Opens nothing and asks no network."""
