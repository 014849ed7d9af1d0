"""LibreOffice without a window, in a profile of its own."""

import pathlib
import subprocess
import tempfile

_profile = tempfile.TemporaryDirectory(prefix="office-profile-")


def convert(path, suffix, folder):
    """Opens a workbook and saves it in another form; the new file's path."""
    done = subprocess.run(
        [
            "soffice", "--headless", "--norestore",
            f"-env:UserInstallation=file://{_profile.name}",
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
