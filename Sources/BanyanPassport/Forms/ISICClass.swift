/// Classes of the International Standard Industrial Classification, Revision 4 (United Nations, Statistical
/// Papers M 4/Rev. 4, 2008), of works that have passports; others are named by their number.
enum ISICClass {
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
}
