/// What a cell of the template holds, by the names of its cell map.
package enum TemplateField: String, CaseIterable, Sendable {
  // The installation and its verifier.
  case periodStart = "period-start", periodEnd = "period-end", installation,
    installationEn = "installation-en", street, activity, postcode, poBox = "po-box", city,
    country, unlocode, latitude, longitude, representative, email, telephone, verifier,
    verifierStreet = "verifier-street", verifierCity = "verifier-city",
    verifierPostcode = "verifier-postcode", verifierCountry = "verifier-country",
    verifierPerson = "verifier-person", verifierEmail = "verifier-email",
    verifierTelephone = "verifier-telephone", verifierFax = "verifier-fax",
    accreditationState = "accreditation-state", accreditationBody = "accreditation-body",
    accreditationNumber = "accreditation-number"

  // Goods, processes and purchased precursors.
  case goodCategory = "good-category", goodRoute = "good-route",
    processCategory = "process-category", processIncluded = "process-included",
    processName = "process-name", precursorCategory = "precursor-category",
    precursorCountry = "precursor-country", precursorRoute = "precursor-route",
    precursorName = "precursor-name"

  // Source streams, perfluorocarbons, measured sources.
  case streamMethod = "stream-method", streamName = "stream-name", streamAmount = "stream-amount",
    streamUnit = "stream-unit", streamHeatingValue = "stream-heating-value",
    streamFactor = "stream-factor", streamFactorUnit = "stream-factor-unit",
    streamCarbon = "stream-carbon", streamOxidation = "stream-oxidation",
    streamConversion = "stream-conversion", streamBiomass = "stream-biomass",
    streamFossil = "stream-fossil", pfcMethod = "pfc-method", pfcTechnology = "pfc-technology",
    pfcAmount = "pfc-amount", pfcFrequency = "pfc-frequency", pfcDuration = "pfc-duration",
    pfcSlope = "pfc-slope", pfcOvervoltage = "pfc-overvoltage", pfcEfficiency = "pfc-efficiency",
    pfcCoefficient = "pfc-coefficient", pfcWeight = "pfc-weight",
    pfcCollection = "pfc-collection", measuredName = "measured-name",
    measuredGas = "measured-gas", measuredBiomass = "measured-biomass",
    measuredConcentration = "measured-concentration", measuredHours = "measured-hours",
    measuredFlow = "measured-flow"

  // The whole installation.
  case indirectTotal = "indirect-total", directTotal = "direct-total",
    dataQuality = "data-quality", dataJustification = "data-justification",
    dataAssurance = "data-assurance", carbonPriceAct = "carbon-price-act",
    furtherInformation = "further-information"

  // One production process.
  case amount, amountMarket = "amount-market", amountInternal = "amount-internal",
    amountOther = "amount-other", hasHeat = "has-heat", hasWasteGas = "has-waste-gas", direct,
    heatIn = "heat-in", heatOut = "heat-out", heatInFactor = "heat-in-factor",
    heatOutFactor = "heat-out-factor", gasIn = "gas-in", gasOut = "gas-out", electricity,
    electricityFactor = "electricity-factor", electricitySource = "electricity-source", export,
    exportFactor = "export-factor"

  // One purchased precursor.
  case bought, boughtUsed = "bought-used", boughtOther = "bought-other",
    boughtDirect = "bought-direct", boughtDirectSource = "bought-direct-source",
    boughtElectricity = "bought-electricity",
    boughtElectricitySource = "bought-electricity-source", boughtFactor = "bought-factor",
    boughtFactorSource = "bought-factor-source", boughtJustification = "bought-justification"

  // Products.
  case productProcess = "product-process", productCode = "product-code",
    productName = "product-name", seeDirect = "see-direct", seeIndirect = "see-indirect",
    seeTotal = "see-total", defaultShare = "default-share",
    electricityEmbedded = "electricity-embedded", reducingAgent = "reducing-agent",
    steelMill = "steel-mill", manganese, chromium, nickel, otherAlloys = "other-alloys", carbon,
    scrapSteel = "scrap-steel", otherMaterials = "other-materials",
    preConsumerScrap = "pre-consumer-scrap", scrapAluminium = "scrap-aluminium",
    otherElements = "other-elements", clinker, calcined, concentration,
    nitricAcid = "nitric-acid", urea, nitrogen, ammonium, nitrate, ureaNitrogen = "urea-nitrogen",
    otherNitrogen = "other-nitrogen", priceType = "price-type", priceShare = "price-share",
    priceCurrency = "price-currency", price, rebateType = "rebate-type",
    rebateShare = "rebate-share", rebate

  // Lists of the workbook.
  case countryCodes = "country-codes", countryNames = "country-names",
    currencyCodes = "currency-codes", categoryNames = "category-names",
    categoryRoutes = "category-routes", codeNumbers = "code-numbers",
    codeCategories = "code-categories", versionDay = "version-day"
}
