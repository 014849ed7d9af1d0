import BanyanActivity

/// What firms write above their columns, in English and Vietnamese, and which column of ours it is.
enum HeadingVocabulary {
  struct Meaning: Sendable, Equatable {
    let column: ActivityColumn
    /// Where several headings mean one column, the lowest is taken.
    let rank: Int
    var isVietnamese = false
  }

  /// By the folded heading.
  static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    var ranks: [ActivityColumn: Int] = [:]
    func add(_ text: String, _ column: ActivityColumn, _ rank: Int, isVietnamese: Bool = false) {
      let folded = FoldedText.folded(text)
      if meanings[folded] != nil { return }
      meanings[folded] = Meaning(column: column, rank: rank, isVietnamese: isVietnamese)
    }
    for column in ActivityColumn.allCases { add(column.rawValue, column, 0) }
    for (column, english, vietnamese) in tiers {
      let rank = ranks[column, default: 0] + 1
      ranks[column] = rank
      for text in english { add(text, column, rank) }
      for text in vietnamese { add(text, column, rank, isVietnamese: true) }
    }
    return meanings
  }()

  /// The likeliest first: later lines of one column are weaker words for it.
  private static let tiers: [(ActivityColumn, english: [String], vietnamese: [String])] = [
    (
      .from,
      [
        "start date", "period from", "from date", "date from", "period start", "start", "begin",
        "begin date", "billing start", "service from", "reading from", "bill from",
      ],
      [
        "từ ngày", "từ", "ngày bắt đầu", "bắt đầu", "ngày đầu kỳ", "kỳ từ", "kỳ từ ngày",
        "ngày đầu", "từ ngày tháng", "ngày bắt đầu kỳ",
      ]
    ),
    (
      .through,
      [
        "end date", "period to", "to date", "date to", "period end", "end", "to", "until", "thru",
        "through date", "billing end", "service to", "reading to", "period through", "bill to date",
      ],
      [
        "đến ngày", "đến", "tới ngày", "tới", "ngày kết thúc", "kết thúc", "ngày cuối kỳ",
        "kỳ đến", "kỳ đến ngày", "ngày cuối", "đến ngày tháng", "ngày kết thúc kỳ",
      ]
    ),
    (.date, ["day"], ["ngày", "ngày tháng", "ngày tháng năm"]),
    (
      .date, ["delivery date", "reading date", "date of delivery", "date of reading"],
      ["ngày giao", "ngày giao hàng", "ngày nhập", "ngày nhận", "ngày ghi", "ngày ghi chỉ số"]
    ),
    (
      .date,
      ["invoice date", "bill date", "date of invoice", "purchase date", "document date"],
      [
        "ngày hóa đơn", "ngày lập hóa đơn", "ngày hđ", "ngày chứng từ", "ngày ct", "ngày mua",
        "ngày lập",
      ]
    ),
    (
      .facility,
      ["site", "plant", "location", "branch", "factory", "site name", "plant name", "works"],
      [
        "cơ sở", "nhà máy", "địa điểm", "chi nhánh", "tên cơ sở", "tên nhà máy", "mã cơ sở",
        "mã nhà máy", "cơ sở sản xuất",
      ]
    ),
    (.facility, ["building", "workshop", "premises"], ["phân xưởng", "xưởng", "tòa nhà", "kho"]),
    (
      .source,
      ["emission source", "ghg source", "source of emission", "emissions source"],
      ["nguồn", "nguồn phát thải", "nguồn thải", "nguồn khí nhà kính"]
    ),
    (
      .source,
      ["meter", "meter no", "meter number", "meter id", "meter name", "mpan"],
      ["công tơ", "đồng hồ", "số công tơ", "mã công tơ", "điểm đo", "mã điểm đo", "tên công tơ"]
    ),
    (
      .source,
      ["equipment", "asset", "equipment name", "vehicle", "vehicle no", "machine"],
      [
        "thiết bị", "tên thiết bị", "máy móc", "phương tiện", "biển số", "biển số xe", "xe",
        "mã thiết bị", "thiết bị tiêu thụ", "máy",
      ]
    ),
    (
      .activity, ["activity type", "emission activity", "activity path"],
      ["hoạt động", "loại hoạt động", "hoạt động phát thải"]
    ),
    (
      .activity,
      [
        "fuel", "fuel type", "type of fuel", "energy type", "type of energy", "energy source",
        "energy carrier", "commodity", "refrigerant",
      ],
      [
        "loại nhiên liệu", "nhiên liệu", "loại năng lượng", "năng lượng", "tên nhiên liệu",
        "dạng năng lượng", "nhiên liệu sử dụng", "loại nhiên liệu sử dụng", "môi chất lạnh",
        "loại môi chất",
      ]
    ),
    (
      .activity, ["type", "item", "product", "material", "description of goods"],
      [
        "loại", "hạng mục", "mặt hàng", "tên hàng", "tên hàng hóa", "tên hàng hóa dịch vụ",
        "hàng hóa", "vật tư", "tên vật tư", "chủng loại",
      ]
    ),
    (
      .quantity,
      [
        "qty", "consumption", "usage", "volume", "quantity used", "quantity consumed",
        "energy used",
        "energy consumption", "electricity consumption", "fuel consumption", "total consumption",
        "gas consumption", "water consumption", "consumed", "used", "net weight", "weight",
        "quantity delivered", "delivered", "amount used", "amount consumed", "fuel quantity",
      ],
      [
        "số lượng", "khối lượng", "sản lượng", "lượng tiêu thụ", "tiêu thụ", "mức tiêu thụ",
        "điện năng tiêu thụ", "điện tiêu thụ", "sản lượng điện", "sản lượng điện tiêu thụ",
        "lượng điện tiêu thụ", "lượng nhiên liệu", "lượng", "thể tích", "lượng sử dụng",
        "số lượng tiêu thụ", "khối lượng tiêu thụ", "tổng tiêu thụ", "tổng lượng tiêu thụ",
        "điện năng", "sl", "kl", "trọng lượng", "số lượng sử dụng",
        "sản lượng tiêu thụ", "tổng điện năng tiêu thụ", "tổng sản lượng",
      ]
    ),
    (.quantity, ["amount"], []),
    (
      .unit,
      [
        "uom", "u o m", "units", "unit of measure", "unit of measurement", "measure",
        "measurement unit",
      ],
      ["đơn vị", "đvt", "đ v t", "đơn vị tính", "đơn vị đo", "đv", "đv tính"]
    ),
    (
      .process, ["production process", "process step", "production line", "stage"],
      ["công đoạn", "quy trình", "quá trình", "dây chuyền", "công đoạn sản xuất"]
    ),
    (
      .evidence,
      [
        "invoice no", "invoice", "invoice number", "bill no", "bill number", "document no",
        "document", "document number", "receipt", "receipt no", "voucher", "voucher no",
        "reference", "reference no", "ref", "invoice #", "invoice id", "bill", "inv no",
      ],
      [
        "hóa đơn số", "hóa đơn", "số hóa đơn", "chứng từ", "số chứng từ", "chứng từ số", "số hđ",
        "số ct", "mã hóa đơn", "ký hiệu hóa đơn", "số phiếu", "phiếu nhập", "bằng chứng",
      ]
    ),
    (
      .note, ["notes", "remark", "remarks", "comment", "comments"],
      ["ghi chú", "chú thích", "ghi chép", "lưu ý"]
    ),
    (.note, ["description", "details"], ["diễn giải", "mô tả", "nội dung"]),
    (.factor, ["factor id", "emission factor id"], ["mã hệ số"]),
    (
      .uncertainty, ["uncertainty 95", "measurement uncertainty"],
      ["độ không chắc chắn", "độ bất định", "sai số"]
    ),
    (.quality, ["data quality"], ["chất lượng dữ liệu", "chất lượng số liệu", "chất lượng"]),
    (
      .supplier, ["vendor", "provider", "supplier name", "seller", "vendor name"],
      [
        "nhà cung cấp", "ncc", "bên bán", "người bán", "đơn vị cung cấp", "tên nhà cung cấp",
        "đơn vị bán", "bên cung cấp", "đơn vị bán hàng",
      ]
    ),
    (
      .buyer, ["delivered to", "buyer name"],
      ["bên mua", "người mua", "đơn vị mua", "giao cho"]
    ),
    (
      .contract, ["contract no", "contract number", "contract id"],
      ["hợp đồng", "số hợp đồng", "hợp đồng số", "mã hợp đồng"]
    ),
  ]

  /// Months: no date, but near one.
  static let months = folded([
    "month", "tháng", "kỳ", "period", "billing period", "billing month", "kỳ hóa đơn", "kỳ ghi",
    "tháng năm", "month year", "tháng/năm", "quý", "quarter", "năm", "year", "thời gian",
  ])

  /// Headings of numbers and texts that are none of ours.
  static let others = folded([
    "stt", "tt", "số thứ tự", "no", "#", "line no", "s no", "chỉ số cũ", "chỉ số mới",
    "chỉ số đầu kỳ", "chỉ số cuối kỳ", "chỉ số đầu", "chỉ số cuối", "hệ số nhân", "hệ số", "hsn",
    "previous reading", "current reading", "opening reading", "closing reading", "multiplier",
    "mst", "mã số thuế", "tax code", "emission factor", "hệ số phát thải", "tco2e", "co2e",
    "phát thải", "emissions", "tiền", "giá", "thuế", "rate", "total", "tổng cộng",
  ])

  /// A heading with one of these words speaks of money, whatever else it says.
  static let money = folded([
    "thành tiền", "số tiền", "tổng tiền", "tiền điện", "tiền nước", "tiền hàng", "tiền thuế",
    "đơn giá", "giá trị", "thuế suất", "thuế gtgt", "vat", "gtgt", "chi phí", "thanh toán", "price",
    "cost", "tax", "charge", "vnd", "vnđ", "usd", "eur", "paid", "payment", "currency",
  ])

  private static func folded(_ texts: [String]) -> Set<String> {
    Set(texts.map { FoldedText.folded($0) })
  }
}
