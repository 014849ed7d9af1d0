/// The International Standard Industrial Classification, Revision 4 (United Nations, Statistical
/// Papers M 4/Rev. 4, 2008), of works that have passports; others are named by their number.
enum ISICClass {
  /// Whether it is a division, a group or a class.
  static func isOne(_ code: String) -> Bool {
    guard 2...4 ~= code.utf8.count, let groups = groups[String(code.prefix(2))] else {
      return false
    }
    let rest = code.dropFirst(2)
    guard let group = rest.first else { return true }
    return groups.split(separator: " ").contains {
      $0.first == group && (rest.count == 1 || $0.dropFirst(2).contains(rest.last ?? group))
    }
  }

  static func name(of code: String) -> String? { names[code] }

  private static let names = [
    "1311": "Preparation and spinning of textile fibres",
    "1312": "Weaving of textiles",
    "1391": "Manufacture of knitted and crocheted fabrics",
    "1410": "Manufacture of wearing apparel, except fur apparel",
    "2012": "Manufacture of fertilizers and nitrogen compounds",
    "2394": "Manufacture of cement, lime and plaster",
    "2395": "Manufacture of articles of concrete, cement and plaster",
    "2410": "Manufacture of basic iron and steel",
    "2420": "Manufacture of basic precious and other non-ferrous metals",
    "2431": "Casting of iron and steel",
    "2710":
      "Manufacture of electric motors, generators, transformers and electricity distribution and control apparatus",
    "2740": "Manufacture of electric lighting equipment",
    "2750": "Manufacture of domestic appliances",
  ]

  /// By division: its groups by their last digit and, behind the colon, their classes by theirs. All 88
  /// divisions, 238 groups and 419 classes.
  private static let groups = [
    "01": "1:1234569 2:123456789 3:0 4:1234569 5:0 6:1234 7:0",
    "02": "1:0 2:0 3:0 4:0",
    "03": "1:12 2:12",
    "05": "1:0 2:0",
    "06": "1:0 2:0",
    "07": "1:0 2:19",
    "08": "1:0 9:1239",
    "09": "1:0 9:0",
    "10": "1:0 2:0 3:0 4:0 5:0 6:12 7:123459 8:0",
    "11": "0:1234",
    "12": "0:0",
    "13": "1:123 9:12349",
    "14": "1:0 2:0 3:0",
    "15": "1:12 2:0",
    "16": "1:0 2:1239",
    "17": "0:129",
    "18": "1:12 2:0",
    "19": "1:0 2:0",
    "20": "1:123 2:1239 3:0",
    "21": "0:0",
    "22": "1:19 2:0",
    "23": "1:0 9:1234569",
    "24": "1:0 2:0 3:12",
    "25": "1:123 2:0 9:1239",
    "26": "1:0 2:0 3:0 4:0 5:12 6:0 7:0 8:0",
    "27": "1:0 2:0 3:123 4:0 5:0 9:0",
    "28": "1:123456789 2:1234569",
    "29": "1:0 2:0 3:0",
    "30": "1:12 2:0 3:0 4:0 9:129",
    "31": "0:0",
    "32": "1:12 2:0 3:0 4:0 5:0 9:0",
    "33": "1:123459 2:0",
    "35": "1:0 2:0 3:0",
    "36": "0:0",
    "37": "0:0",
    "38": "1:12 2:12 3:0",
    "39": "0:0",
    "41": "0:0",
    "42": "1:0 2:0 9:0",
    "43": "1:12 2:129 3:0 9:0",
    "45": "1:0 2:0 3:0 4:0",
    "46": "1:0 2:0 3:0 4:19 5:1239 6:1239 9:0",
    "47": "1:19 2:123 3:0 4:12 5:1239 6:1234 7:1234 8:129 9:19",
    "49": "1:12 2:123 3:0",
    "50": "1:12 2:12",
    "51": "1:0 2:0",
    "52": "1:0 2:12349",
    "53": "1:0 2:0",
    "55": "1:0 2:0 9:0",
    "56": "1:0 2:19 3:0",
    "58": "1:1239 2:0",
    "59": "1:1234 2:0",
    "60": "1:0 2:0",
    "61": "1:0 2:0 3:0 9:0",
    "62": "0:129",
    "63": "1:12 9:19",
    "64": "1:19 2:0 3:0 9:129",
    "65": "1:12 2:0 3:0",
    "66": "1:129 2:129 3:0",
    "68": "1:0 2:0",
    "69": "1:0 2:0",
    "70": "1:0 2:0",
    "71": "1:0 2:0",
    "72": "1:0 2:0",
    "73": "1:0 2:0",
    "74": "1:0 2:0 9:0",
    "75": "0:0",
    "77": "1:0 2:129 3:0 4:0",
    "78": "1:0 2:0 3:0",
    "79": "1:12 9:0",
    "80": "1:0 2:0 3:0",
    "81": "1:0 2:19 3:0",
    "82": "1:19 2:0 3:0 9:129",
    "84": "1:123 2:123 3:0",
    "85": "1:0 2:12 3:0 4:129 5:0",
    "86": "1:0 2:0 9:0",
    "87": "1:0 2:0 3:0 9:0",
    "88": "1:0 9:0",
    "90": "0:0",
    "91": "0:123",
    "92": "0:0",
    "93": "1:129 2:19",
    "94": "1:12 2:0 9:129",
    "95": "1:12 2:12349",
    "96": "0:1239",
    "97": "0:0",
    "98": "1:0 2:0",
    "99": "0:0",
  ]
}
