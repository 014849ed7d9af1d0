import BanyanCredentials
import BanyanDiagnostics
import BanyanIdentifiers
import BanyanQuantities

/// The national passport of a product (Decree 37/2026/ND-CP, article 32): its eight items in their order,
/// under Vietnamese names. There is no official file format; what the workspace does not hold is absent.
struct VietNamPassport {
  /// Nil without a global trade item number.
  func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    let product = passport.product
    guard let number = product.tradeItem else {
      found.report(
        Diagnostic(
          .passportGTINMissing, at: product.location, [product.key],
          hint: Phrase(.hintPassportGTINNational)))
      return nil
    }
    let figure = passport.footprint
    return .stating([
      "bieuMau": "Hộ chiếu số của sản phẩm (Nghị định 37/2026/NĐ-CP, Điều 32)",
      "luuY":
        "Nghị định không ban hành định dạng tệp; tệp này chỉ sắp xếp các nội dung mà Điều 32 nêu",
      "tenSanPham": .text(product.name),
      "maSoDinhDanhSanPhamToanCau": .text(number),
      "maDinhDanhDuyNhat": .text(passport.id),
      "toChucChiuTrachNhiem": .stating([
        "ten": .text(passport.issuer.name),
        "diaChi": passport.issuer.address.map { .text($0) },
        "maSoDinhDanh": passport.issuer.registration.map { .text($0) },
        "vaiTro": "nhà sản xuất",
      ]),
      "xuatXu": .text(passport.facility.country.nameInVietnamese),
      "truyXuatNguonGoc": passport.batch.map { traceability($0, passport) },
      "chungNhan": product.certificate.map { [certificate($0)] },
      "ngaySanXuat": passport.batch?.through.map { .text($0.description) },
      "canhBaoAnToan": product.safety.map { .array($0.map { .text($0) }) },
      "thongTinKhac": [
        "dauVetCacBon": [
          "giaTri": .number(figure.kilograms),
          "donVi": .text("kg CO2e trên \(product.declaredUnit.text)"),
          "ranhGioi": "từ khai thác đến cổng nhà máy",
          "tieuChuan": .text(UNTPClaim.Authority.iso14067.title),
          "tuNgay": .text(passport.period.from.description),
          "denNgay": .text(passport.period.through.description),
        ]
      ],
    ])
  }

  private func traceability(_ batch: Batch, _ passport: Passport) -> JSONValue {
    .stating([
      "soLo": .text(batch.name), "soMe": batch.heat.map { .text($0) },
      "duongDan": passport.credentialAddress(.untpEvent).map { .text($0) },
    ])
  }

  private func certificate(_ certificate: PassportSettings.Certificate) -> JSONValue {
    .stating([
      "ten": .text(
        "Giấy chứng nhận kiểm tra loại \(certificate.type) theo \(certificate.of)"),
      "tieuChuan": certificate.gradeStandard.map { .text($0) },
    ])
  }
}
