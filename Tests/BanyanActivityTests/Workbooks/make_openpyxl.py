#!/usr/bin/env python3
"""Writes openpyxl.xlsx from bills.tsv: run after a change of the data (openpyxl 3.1)."""
import csv
import datetime
import pathlib

import openpyxl

HERE = pathlib.Path(__file__).parent


def rows():
    """Header and records; quantities in the Vietnamese style, as text."""
    with open(HERE / "bills.tsv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text):
    return float(text.replace(".", "").replace(",", "."))


def write(path, formulas=False):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tháng 1–6"
    sheet["B2"] = "CÔNG TY VÍ DỤ: bảng kê"
    sheet.merge_cells("B2:F2")
    header, *records = rows()
    # Two rows of headings: "from" and "through" stand below a joined title, others are joined
    # over both rows.
    sheet["B4"] = "Kỳ hóa đơn"
    sheet.merge_cells("B4:C4")
    for column, name in enumerate(header, 2):
        row = 5 if name in ("from", "through") else 4
        sheet.cell(row, column, name)
        if row == 4:
            sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    for place, record in enumerate(records):
        at = place + 6 + (place > 2)  # A blank row behind the third record.
        for column, (name, text) in enumerate(zip(header, record), 2):
            cell = sheet.cell(at, column)
            if name in ("from", "through"):
                if place == 1:
                    cell.value = text  # A date as text.
                else:
                    cell.value = datetime.datetime.fromisoformat(text)
                    cell.number_format = "dd/mm/yyyy" if place % 2 else "[$-42A]d mmmm yyyy;@"
            elif name == "quantity" and place != 2:
                cell.value = number(text)
                if formulas and place == 3:
                    cell.value = "=0.1+0.2"
                if formulas and place == 4:
                    cell.value = "=1000+0.125"
                cell.number_format = '#,##0.00" d"'
            elif name == "uncertainty" and text:
                cell.value = number(text.removesuffix(" %")) / 100
                cell.number_format = "0.0%"
            elif text:
                cell.value = text
    notes = book.create_sheet("Ghi chú")
    notes["A1"] = "hỏi lại tháng 3"
    old = book.create_sheet("Cũ")
    old["A1"] = "date"
    old.sheet_state = "hidden"
    sheet.row_dimensions[8].hidden = True
    book.create_sheet("Trống")
    book.save(path)


if __name__ == "__main__":
    write(HERE / "openpyxl.xlsx")
