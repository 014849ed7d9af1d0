"""LibreOffice without a window, in a profile of its own."""

import pathlib
import subprocess
import tempfile

_profile = tempfile.TemporaryDirectory(prefix="office-profile-")
# Of itself LibreOffice keeps the values that another program calculated.
_RECALCULATING = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
oor:op="fuse"><value>0</value></prop></item></oor:items>
"""


def recalculated(path, folder):
    """A workbook with all its formulas calculated anew; the new file's path."""
    with tempfile.TemporaryDirectory(prefix="office-profile-") as profile:
        user = pathlib.Path(profile, "user")
        user.mkdir()
        (user / "registrymodifications.xcu").write_text(_RECALCULATING)
        return convert(path, "xlsx", folder, profile)


def convert(path, suffix, folder, profile=_profile.name):
    """Opens a workbook and saves it in another form; the new file's path."""
    done = subprocess.run(
        [
            "soffice", "--headless", "--norestore",
            f"-env:UserInstallation=file://{profile}",
            "--convert-to", suffix, "--outdir", str(folder), str(path),
        ],
        capture_output=True, text=True, timeout=180, check=True,
    )
    complaints = [
        line for line in done.stderr.splitlines()
        # Said on machines without Java, of no file in particular.
        if line.strip() and "javaldx" not in line
    ]
    if complaints:
        raise SystemExit(f"{path}: LibreOffice complains: {complaints}")
    made = pathlib.Path(folder) / (pathlib.Path(path).stem + "." + suffix.split(":")[0])
    if not made.exists():
        raise SystemExit(f"{path}: LibreOffice wrote nothing: {done.stdout}")
    return made
