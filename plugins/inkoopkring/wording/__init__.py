"""Dutch in words: dates, periods, numbers, counts and lists."""
