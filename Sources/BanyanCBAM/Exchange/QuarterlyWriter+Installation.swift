import BanyanReporting

/// Who made the goods, and where.
extension QuarterlyWriter {
  func installation(_ words: inout QuarterlyTexts) -> (inout HTMLBuilder) -> Void {
    func wanted(_ key: String, _ length: Int, or own: String? = nil) -> String {
      words.wanted(texts[key] ?? own, "installation.\(key)", most: length)
    }
    func ifAny(_ key: String, _ length: Int) -> String? {
      words.ifAny(texts[key], "installation.\(key)", most: length)
    }
    let organisation = report.workspace.organisation
    let operatorId = wanted("operator.registration", 25, or: organisation.registration)
    let operatorName = wanted(
      "operator.name-en", 70,
      or: Transliteration.latin(texts["operator.name"] ?? organisation.name))
    let operatorCity = wanted("operator.address-en.city", 35)
    let operatorStreet = ifAny("operator.address-en.street", 70)
    let operatorNumber = ifAny("operator.address-en.number", 35)
    let contact = [("Name", "person", 70), ("Phone", "phone", 35), ("Email", "email", 256)].map {
      ($0.0, wanted("operator.contact.\($0.1)", $0.2))
    }
    let id = wanted("registry-id", 20, or: report.facility.id)
    let name = wanted(
      "name-en", 256, or: Transliteration.latin(texts["name"] ?? report.facility.name))
    let activity = ifAny("activity", 256)
    let city = wanted("address-en.city", 35)
    let further = [
      ("Street", "address-en.street", 70), ("Number", "address-en.number", 35),
      ("Postcode", "address-en.postcode", 17), ("POBox", "address-en.po-box", 70),
      ("UNLOCODE", "unlocode", 17), ("Latitude", "coordinates.latitude", 17),
      ("Longitude", "coordinates.longitude", 17),
    ].map { ($0.0, ifAny($0.1, $0.2)) }
    let region = ifAny("address-en.region", 35)
    let hasCoordinates = further.last?.1 != nil
    return { xml in
      group("InstallationOperator", &xml) { xml in
        leaf("OperatorId", operatorId, &xml)
        leaf("OperatorName", operatorName, &xml)
        group("OperatorAddress", &xml) { xml in
          leaf("Country", organisation.country, &xml)
          leaf("City", operatorCity, &xml)
          leaf("Street", operatorStreet, &xml)
          leaf("Number", operatorNumber, &xml)
        }
        group("ContactDetails", &xml) { xml in
          for (element, text) in contact { leaf(element, text, &xml) }
        }
      }
      group("Installation", &xml) { xml in
        leaf("InstallationId", id, &xml)
        leaf("InstallationName", name, &xml)
        leaf("EconomicActivity", activity, &xml)
        group("Address", &xml) { xml in
          leaf("EstablishmentCountry", report.facility.country, &xml)
          leaf("SubDivision", region, &xml)
          leaf("City", city, &xml)
          for (element, text) in further { leaf(element, text, &xml) }
          leaf("CoordinatesType", hasCoordinates ? "01" : nil, &xml)
        }
      }
    }
  }
}
