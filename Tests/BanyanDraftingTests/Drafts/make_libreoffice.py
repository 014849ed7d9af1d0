#!/usr/bin/env python3
"""Writes libreoffice.xlsx: LibreOffice opens composed.xlsx and saves it (LibreOffice 7.4)."""
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent

with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "libreoffice.xlsx"
    shutil.copy(HERE / "composed.xlsx", source)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", HERE, source], check=True)
