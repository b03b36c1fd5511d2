"""What helps someone write: starting files, the monthly gathering, mending what can be mended."""
