import BanyanQuantities

// How each method's parameters are written in a table, in the order of its formula.

extension CombustionMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let carbonContent = parameters.number("carbon-content", in: "kg/GJ")
    let oxidation = parameters.share("oxidation", orElse: .one)
    let isForMass = parameters.per.dimension == .mass
    let heatingValue = isForMass ? parameters.number("heating-value", in: "GJ/t", .aboveZero) : nil
    let ratio = parameters.ratio()
    let origin = parameters.origin()
    guard let carbonContent, let oxidation, let ratio, isForMass == (heatingValue != nil) else {
      return nil
    }
    if let heatingValue {
      // kg C/GJ × GJ/t, of a tonne.
      let carbon = carbonContent * heatingValue / ExactDecimal(1000)
      let given = carbon * Constants.ipcc.carbonDioxidePerCarbon
      guard
        parameters.hold(
          carbon, to: .carbonOfMass, named: "carbon-content × heating-value",
          as: "\(given.decimal(significantDigits: 4).normalised) kg CO2/kg")
      else { return nil }
    }
    self.init(
      carbonContent: carbonContent, oxidation: oxidation, heatingValue: heatingValue,
      ratio: ratio, origin: origin)
  }
}

extension ProcessMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let factor = parameters.number("factor", in: "t/t")
    let conversion = parameters.share("conversion", orElse: .one)
    let origin = parameters.origin()
    guard let factor, let conversion else { return nil }
    self.init(factor: factor, conversion: conversion, origin: origin)
  }
}

extension CarbonBalanceMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let carbon = parameters.share("carbon")
    let ratio = parameters.ratio()
    let direction = parameters.choice("direction", Direction.self)
    let origin = parameters.origin()
    guard let carbon, let ratio, let direction else { return nil }
    self.init(carbon: carbon, direction: direction, ratio: ratio, origin: origin)
  }
}

extension SteamBoilerMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let enthalpy = parameters.number("enthalpy", in: "kJ/kg", .steamEnthalpy)
    let efficiency = parameters.share("efficiency", isDivisor: true)
    let fuelFactor = parameters.number("fuel-factor", in: "kg/TJ")
    let origin = parameters.origin()
    guard let enthalpy, let efficiency, let fuelFactor else { return nil }
    self.init(
      enthalpy: enthalpy, efficiency: efficiency, fuelFactor: fuelFactor, origin: origin)
  }
}

extension CogenerationMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let fuel = parameters.number("fuel", in: "TJ", isDivisor: true)
    let fuelFactor = parameters.number("fuel-factor", in: "t/TJ")
    let heat = parameters.number("heat", in: "TJ")
    let electricity = parameters.number("electricity", in: "MWh")
    let heatReference = parameters.share("heat-reference", isDivisor: true)
    let electricityReference = parameters.share("electricity-reference", isDivisor: true)
    let product = parameters.choice("product", Product.self)
    let origin = parameters.origin()
    guard let fuel, let fuelFactor, let heat, let electricity, let heatReference,
      let electricityReference, let product
    else { return nil }
    // What a product emits is spread over what was made of it: without any there is no factor.
    let made = product == .heat ? heat : electricity
    guard made > .zero else {
      parameters.reportValue(of: product.rawValue, in: product == .heat ? "TJ" : "MWh")
      return nil
    }
    // 1 MWh is 0.0036 TJ.
    let efficiency = (heat + electricity * ExactDecimal(coefficient: 36, exponent: -4)) / fuel
    let percent = (efficiency * ExactDecimal(100)).decimal(significantDigits: 4).normalised
    guard
      parameters.hold(
        efficiency, to: .plantEfficiency, named: "heat + electricity", as: "\(percent) %")
    else { return nil }
    self.init(
      fuel: fuel, fuelFactor: fuelFactor, heat: heat, electricity: electricity,
      heatReference: heatReference, electricityReference: electricityReference, product: product,
      origin: origin)
  }
}

extension AnodeEffectSlopeMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let slope = parameters.number("slope", in: "1")
    let frequency = parameters.number("frequency", in: "1")
    let duration = parameters.number("duration", in: "1")
    let shares = PerfluorocarbonShares(&parameters)
    guard let slope, let frequency, let duration, let shares else { return nil }
    self.init(slope: slope, frequency: frequency, duration: duration, shares: shares)
  }
}

extension AnodeEffectOvervoltageMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let coefficient = parameters.number("coefficient", in: "1")
    let overvoltage = parameters.number("overvoltage", in: "1")
    let efficiency = parameters.share("current-efficiency", isDivisor: true)
    let shares = PerfluorocarbonShares(&parameters)
    guard let coefficient, let overvoltage, let efficiency, let shares else { return nil }
    self.init(
      coefficient: coefficient, overvoltage: overvoltage, currentEfficiency: efficiency,
      shares: shares)
  }
}

extension PerfluorocarbonShares {
  init?(_ parameters: inout MethodParameters) {
    let fraction = parameters.number("c2f6-fraction", in: "1", .share)
    let collection = parameters.share("collection", orElse: .one, isDivisor: true)
    guard let fraction, let collection else { return nil }
    self.init(hexafluoroethane: fraction, collection: collection)
  }
}

extension WastewaterMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let capacity = parameters.number("capacity", in: "kg/kg", .share)
    let correction = parameters.number("correction", in: "1", .share)
    let recovered = parameters.share("recovered", orElse: .zero)
    let isForVolume = parameters.per.dimension == .volume
    let organicLoad = isForVolume ? parameters.number("organic-load", in: "kg/m3") : nil
    guard let capacity, let correction, let recovered, isForVolume == (organicLoad != nil) else {
      return nil
    }
    self.init(
      capacity: capacity, correction: correction, recovered: recovered,
      organicLoad: organicLoad)
  }
}

extension LandfillMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let carbon = parameters.share("degradable-organic-carbon")
    let fraction = parameters.share("degradable-fraction")
    let correction = parameters.share("correction")
    let methane = parameters.share("methane-fraction")
    let recovered = parameters.share("recovered", orElse: .zero)
    let oxidation = parameters.share("oxidation", orElse: .zero)
    guard let carbon, let fraction, let correction, let methane, let recovered, let oxidation
    else { return nil }
    self.init(
      degradableOrganicCarbon: carbon, degradableFraction: fraction, correction: correction,
      methaneFraction: methane, recovered: recovered, oxidation: oxidation)
  }
}

extension FirstOrderDecayMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let potential = LandfillMethod(&parameters)
    let rate = parameters.number("generation-rate", in: "1/yr", .decayRate)
    guard let potential, let rate else { return nil }
    self.init(potential: potential, rate: rate)
  }
}

extension IncinerationMethod: ReadableMethod {
  init?(_ parameters: inout MethodParameters) {
    let dryMatter = parameters.share("dry-matter", orElse: .one)
    let carbon = parameters.share("carbon")
    let fossilShare = parameters.share("fossil-share")
    let oxidation = parameters.share("oxidation", orElse: .one)
    guard let dryMatter, let carbon, let fossilShare, let oxidation else { return nil }
    self.init(
      dryMatter: dryMatter, carbon: carbon, fossilShare: fossilShare, oxidation: oxidation)
  }
}
