"""What a page tells machines that pass it on: share cards and structured data."""
