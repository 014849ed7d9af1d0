import BanyanActivity
import BanyanDiagnostics
import BanyanYAML

/// What products.yaml says of production: processes, what they put out and take, and which records are
/// whose. In processes, products and quantities; what a standard makes of them is the standard's.
package struct ProductionSystem: Sendable {
  package private(set) var processes: [ProductionProcess]
  package let products: [Product]
  package let materials: [Material]
  package let shared: [SharedRecords]
  package let outside: [OutsideRecords]
  package let assigned: [AssignedRecords]
  /// Where the file begins, for what is missing in it.
  package let location: SourceLocation
  private let processPlaces: [String: Int]
  private let productPlaces: [String: Int]
  private let materialPlaces: [String: Int]

  package init(
    processes: [ProductionProcess], products: [Product], materials: [Material],
    shared: [SharedRecords], outside: [OutsideRecords], assigned: [AssignedRecords],
    location: SourceLocation
  ) {
    self.processes = processes
    self.products = products
    self.materials = materials
    self.shared = shared
    self.outside = outside
    self.assigned = assigned
    self.location = location
    processPlaces = Self.places(of: processes.map(\.id))
    productPlaces = Self.places(of: products.map(\.id))
    materialPlaces = Self.places(of: materials.map(\.id))
  }

  package func process(named id: String) -> Int? { processPlaces[id] }
  package func product(named id: String) -> Int? { productPlaces[id] }
  package func material(named id: String) -> Int? { materialPlaces[id] }

  package func id(of carrier: Carrier) -> String {
    switch carrier {
    case .process(let index): processes[index].id
    case .product(let index): products[index].id
    }
  }

  /// As reports name it.
  package func name(of carrier: Carrier) -> String {
    switch carrier {
    case .process(let index): processes[index].name
    case .product(let index): products[index].name
    }
  }

  /// The same system where a process puts out, or takes, so much of a product.
  package func stating(
    _ quantity: StatedQuantity, of product: String, in process: Int
  ) -> ProductionSystem {
    var changed = self
    for place in processes[process].outputs.indices
    where processes[process].outputs[place].product.value == product {
      changed.processes[process].outputs[place].quantity = quantity
    }
    for place in processes[process].takes.indices
    where processes[process].takes[place].product.value == product {
      changed.processes[process].takes[place].quantity = quantity
    }
    return changed
  }

  /// Of a name that stands twice, which is an error, the first counts.
  private static func places(of names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension ProductionSystem {
  package static let fileName = "products.yaml"

  /// What production reads of products.yaml where standards read it too.
  package static let keys: [SectionKeys] = [
    SectionKeys(
      fileName, ["processes", "products", "materials", "shared", "outside", "assigned"]),
    SectionKeys(fileName, at: "processes[]", ["id", "name", "outputs", "takes"]),
    SectionKeys(
      fileName, at: "products[]",
      ["id", "name", "declared-unit", "mass", "energy", "molar-mass"]),
    SectionKeys(fileName, at: "materials[]", ["id", "name"]),
  ]
}
