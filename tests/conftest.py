"""What holds for every test: made-up input is the same each time, however slow the machine."""

from hypothesis import settings

settings.register_profile("inkoopkring", deadline=None, derandomize=True, database=None)
settings.load_profile("inkoopkring")
