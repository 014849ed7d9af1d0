#!/usr/bin/env python3
"""Writes the workbooks beside it, as firms keep them, and the same records in our columns as text:
run after a change of the data (openpyxl 3.1)."""
import csv
import datetime
import pathlib
import unicodedata

import openpyxl

HERE = pathlib.Path(__file__).parent
OURS = ["from", "through", "facility", "source", "activity", "quantity", "unit", "evidence", "note"]
RECORDS = [
    ("2025-01-01", "2025-01-31", "mill", "main", "electricity/grid", "12450.5", "kWh", "HD-01", ""),
    ("2025-02-01", "2025-02-28", "mill", "main", "electricity/grid", "1300", "kWh", "HD-02", "Tết"),
    ("2025-03-01", "2025-03-31", "depot", "side", "electricity/grid", "980.25", "kWh", "HD-03", ""),
]
DELIVERIES = [
    ("2025-01-15", "forklift", "mobile-combustion/diesel", "1250.5", "l", "A-7"),
    ("2025-02-20", "boiler", "stationary-combustion/lpg", "820", "kg", "A-9"),
    ("2025-03-05", "forklift", "mobile-combustion/diesel", "1100", "l", "A-12"),
]


def day(text):
    return datetime.datetime.fromisoformat(text)


def table(name, header, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def vietnamese(form, plain=False):
    """Title, a joined heading over two, a second row of headings, a row of column numbers."""
    def written(text):
        text = unicodedata.normalize(form, text)
        if plain:
            text = "".join(c for c in unicodedata.normalize("NFD", text)
                           if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")
        return text

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = written("Điện 2025")
    sheet["A1"] = written("BẢNG KÊ TIÊU THỤ ĐIỆN NĂM 2025")
    sheet.merge_cells("A1:I1")
    upper = ["STT", "Kỳ hóa đơn", None, "Nhà máy", "Công tơ", "Hoạt động", "Sản lượng (kWh)",
             "Hoá đơn số", "Thành tiền (đồng)", "Ghi chú"]
    for column, text in enumerate(upper, 1):
        if text:
            sheet.cell(3, column, written(text))
        if column not in (2, 3):
            sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    sheet.merge_cells("B3:C3")
    sheet["B4"] = written("TỪ NGÀY")
    sheet["C4"] = written("Đến ngày")
    for place, record in enumerate(RECORDS):
        start, end, facility, source, activity, quantity, _, evidence, note = record
        cells = [place + 1, day(start), day(end), facility, source, activity, float(quantity),
                 evidence, float(quantity) * 2000, note or None]
        for column, value in enumerate(cells, 1):
            sheet.cell(5 + place, column, value)
        for column in (2, 3):
            sheet.cell(5 + place, column).number_format = "dd/mm/yyyy"
    return book


def english():
    """Texts for numbers and dates; two sheets alike; one of another kind."""
    book = openpyxl.Workbook()
    for number, title in enumerate(["Q1", "Q1 late"]):
        sheet = book.active if number == 0 else book.create_sheet(title)
        sheet.title = title
        sheet.append(["No.", "Delivery date", "Equipment", "Fuel type", "Qty", "UoM", "Invoice no",
                      "Unit price", "Driver"])
        for date, source, activity, quantity, unit, evidence in (
                DELIVERIES[:2] if number == 0 else DELIVERIES[2:]):
            year, month, of_month = date.split("-")
            sheet.append([1, f"{of_month}/{month}/{year}", source, activity,
                          f"{float(quantity):,.2f}", unit, evidence, 1.5, "x"])
    prices = book.create_sheet("Prices")
    prices.append(["Grade", "EUR"])
    prices.append(["A", 1.5])
    return book


def words():
    """Words of the firm for activities, facilities and units; a row of units; a month."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nhiên liệu"
    sheet.append(["Tháng", "Ngày", "Phân xưởng", "Loại nhiên liệu", "Số lượng", "ĐVT", "Hợp đồng",
                  "Lượng sử dụng thực tế"])
    sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"])
    sheet.append(["01/2025", "05/01/2025", "Nhà máy cán", "Dầu DO", "1.250", "lít", "HĐ 12/2024", 1])
    sheet.append(["02/2025", "05/02/2025", "Kho", "Gas R410A", "12,5", "kg", "HĐ 12/2024", 2])
    sheet.append(["Tổng cộng", None, None, None, "1.262,5"])
    return book


def unknown():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet.append(["Alpha: \"x\"", "Beta #2", "yes"])
    sheet.append(["one", 2, "three"])
    sheet.append(["four", 5.5, "six"])
    return book


vietnamese("NFC").save(HERE / "composed.xlsx")
vietnamese("NFD").save(HERE / "decomposed.xlsx")
vietnamese("NFC", plain=True).save(HERE / "plain.xlsx")
english().save(HERE / "english.xlsx")
words().save(HERE / "words.xlsx")
unknown().save(HERE / "unknown.xlsx")
table("electricity.tsv", OURS, RECORDS)
table("deliveries.tsv", ["date", "source", "activity", "quantity", "unit", "evidence"], DELIVERIES)
