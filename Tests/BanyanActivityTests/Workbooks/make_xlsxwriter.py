#!/usr/bin/env python3
"""Writes xlsxwriter.xlsx (shared strings) and xlsxwriter-1904.xlsx (inline strings, days counted
from 1904) from bills.tsv: run after a change of the data (XlsxWriter 3.2)."""
import datetime

import xlsxwriter

from make_openpyxl import HERE, number, rows


def write(path, options):
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("Số liệu")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        percent = book.add_format({"num_format": 10})
        header, *records = rows()
        sheet.write_row(0, 0, header)
        for row, record in enumerate(records, 1):
            for column, (name, text) in enumerate(zip(header, record)):
                if name in ("from", "through"):
                    # A time is not the day after.
                    time = datetime.datetime.fromisoformat(text) + datetime.timedelta(hours=23.5)
                    sheet.write_datetime(row, column, time, day)
                elif name == "quantity" and row == 4:
                    sheet.write_formula(row, column, "=0.1+0.2", None, 0.1 + 0.2)
                elif name == "quantity":
                    sheet.write_number(row, column, number(text))
                elif name == "uncertainty" and text:
                    sheet.write_number(row, column, number(text.removesuffix(" %")) / 100, percent)
                elif name == "source" and row == 2 and not options.get("constant_memory"):
                    bold = book.add_format({"bold": True})
                    sheet.write_rich_string(row, column, text[:4], bold, text[4:])
                elif text:
                    sheet.write_string(row, column, text)


write(HERE / "xlsxwriter.xlsx", {})
write(HERE / "xlsxwriter-1904.xlsx", {"date_1904": True, "constant_memory": True})
