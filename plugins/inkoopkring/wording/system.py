"""What a machine refuses, in one sentence for whoever sits behind it."""

import errno

_REASONS = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte vrij en probeer het nog eens",
    errno.EDQUOT: "Je hebt hier geen schijfruimte meer. Maak ruimte vrij en probeer het nog eens",
    errno.EACCES: "Hier mag dit programma niet bij",
    errno.EPERM: "Hier mag dit programma niet bij",
    errno.EROFS: "Hier kan alleen gelezen worden, niet geschreven",
    errno.ENOENT: "Dit bestand of deze map is er niet",
    errno.EISDIR: "Hier staat een map waar een bestand hoort",
    errno.ENOTDIR: "Hier staat een bestand waar een map hoort",
    errno.EEXIST: "Hier staat al iets met deze naam",
    errno.ENAMETOOLONG: "Deze naam is te lang voor de schijf",
    errno.EMFILE: "Er staan te veel bestanden open. Probeer het nog eens",
    errno.EIO: "De schijf geeft geen antwoord",
}
_OTHERWISE = "Dit bestand kon niet gelezen of geschreven worden"


def refusal(error: OSError) -> str:
    """Why a file could not be read or written, and which one where the machine says so."""
    reason = _REASONS.get(error.errno or 0, _OTHERWISE)
    return f"{reason}: {error.filename}" if error.filename else f"{reason}."
