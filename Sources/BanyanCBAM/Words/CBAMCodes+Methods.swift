import BanyanDiagnostics

/// Single methods of the law's annexes: rests of a gas, heat of a medium, boilers by load, carbon of outputs,
/// balances of clinker.
extension DiagnosticCode {
  package static let statedTwice = DiagnosticCode(
    "field.stated-twice", .error,
    "'{1}' and '{2}' state the same",
    "'{1}' và '{2}' nêu cùng một điều")
  package static let measuredDensity = DiagnosticCode(
    "measured.density", .error,
    "'{1}' gives the concentration as what other components leave (2025/2547 Annex II B.6.2.2, Eq. 17), "
      + "and the density of the pure gas is missing",
    "'{1}' cho nồng độ là phần còn lại sau các thành phần khác (2025/2547 Phụ lục II B.6.2.2, công thức "
      + "17), mà thiếu khối lượng riêng của khí tinh khiết")
  package static let measuredRest = DiagnosticCode(
    "measured.rest", .error,
    "the other components come to {1}, more than the whole gas (2025/2547 Annex II B.6.2.2, Eq. 17)",
    "các thành phần khác cộng thành {1}, nhiều hơn toàn bộ khí (2025/2547 Phụ lục II B.6.2.2, công thức "
      + "17)")
  package static let heatMass = DiagnosticCode(
    "heat.mass", .error,
    "{1} kg are lost or stay in the product, of {2} kg sent out (2025/2547 Annex II C.1.2.1)",
    "{1} kg bị mất hoặc ở lại trong sản phẩm, trên {2} kg phát đi (2025/2547 Phụ lục II C.1.2.1)")
  package static let heatEnthalpy = DiagnosticCode(
    "heat.enthalpy", .error,
    "a flow of {1} kJ/kg with a return of {2} kJ/kg brings no heat (2025/2547 Annex II C.1.2.1, Eq. 31)",
    "dòng đi {1} kJ/kg với dòng về {2} kJ/kg không mang nhiệt (2025/2547 Phụ lục II C.1.2.1, công thức 31)"
  )
  package static let heatUncredited = DiagnosticCode(
    "heat.uncredited", .error,
    "heat recovered from nitric acid is no credit of process '{1}' (2025/2547 Annex III A.3)",
    "nhiệt thu hồi từ sản xuất axit nitric không được trừ cho quá trình '{1}' (2025/2547 Phụ lục III A.3)"
  )
  package static let loadBeyond = DiagnosticCode(
    "heat.load", .error,
    "{1} TJ were burnt, and at full load over the whole year it would be {2} TJ (2025/2547 Annex II "
      + "C.1.2.2, Eq. 34)",
    "đã đốt {1} TJ, mà chạy đủ tải cả năm là {2} TJ (2025/2547 Phụ lục II C.1.2.2, công thức 34)")
  package static let loadOutside = DiagnosticCode(
    "heat.curve", .error,
    "the load factor of the year is {1}, outside the loads of the curve: {2} (2025/2547 Annex II C.1.2.2, "
      + "Eq. 34)",
    "hệ số tải cả năm là {1}, ngoài các mức tải của đường cong: {2} (2025/2547 Phụ lục II C.1.2.2, công "
      + "thức 34)")
  package static let biomassInput = DiagnosticCode(
    "carbon.biomass-input", .note,
    "{1} is biomass that goes into a process and counts zero; burnt as a fuel it would need proof "
      + "(2025/2547 Annex II B.3.3)",
    "{1} là sinh khối đưa vào quá trình và được tính bằng không; nếu đốt làm nhiên liệu thì cần chứng minh "
      + "(2025/2547 Phụ lục II B.3.3)")
  package static let outputUntraced = DiagnosticCode(
    "carbon.output-untraced", .error,
    "{1} leaves a mass balance: its zero-rated carbon follows from the inputs unless it is traced "
      + "(2025/2547 Annex II B.3.2)",
    "{1} rời cân bằng khối lượng: cacbon hệ số không của nó suy từ đầu vào, trừ khi truy vết được "
      + "(2025/2547 Phụ lục II B.3.2)")
  package static let inputTraced = DiagnosticCode(
    "carbon.input-traced", .error,
    "'traced' is for what leaves a mass balance; {1} needs a proof (2025/2547 Annex II B.3.2, B.3.3)",
    "'traced' dành cho phần rời cân bằng khối lượng; {1} cần chứng minh (2025/2547 Phụ lục II B.3.2, B.3.3)"
  )
  package static let clinkerCement = DiagnosticCode(
    "clinker.cement", .error,
    "{1} t of '{2}' by deliveries and stock, {3} t by products.yaml (2025/2547 Annex II B.9.2.2, Eq. 27)",
    "{1} t '{2}' theo lượng giao và tồn kho, {3} t theo products.yaml (2025/2547 Phụ lục II B.9.2.2, công "
      + "thức 27)")
  package static let clinkerBalance = DiagnosticCode(
    "clinker.balance", .error,
    "the balance gives {1} t of '{2}', products.yaml makes {3} t (2025/2547 Annex II B.9.2.2, Eq. 27)",
    "cân bằng cho {1} t '{2}', products.yaml làm {3} t (2025/2547 Phụ lục II B.9.2.2, công thức 27)"
  )
  package static let clinkerNegative = DiagnosticCode(
    "clinker.negative", .error,
    "the balance leaves {1} t of clinker for '{2}' (2025/2547 Annex II B.9.2.2, Eq. 27)",
    "cân bằng còn {1} t clanhke cho '{2}' (2025/2547 Phụ lục II B.9.2.2, công thức 27)")
}
