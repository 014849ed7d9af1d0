#!/usr/bin/env python3
"""Writes libreoffice.xlsx: LibreOffice opens a workbook with formulas, calculates and saves it.

soffice has to be on the path (LibreOffice 7.4).
"""
import pathlib
import subprocess
import tempfile

import make_openpyxl

with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "libreoffice.xlsx"
    make_openpyxl.write(source, formulas=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", make_openpyxl.HERE, source], check=True)
