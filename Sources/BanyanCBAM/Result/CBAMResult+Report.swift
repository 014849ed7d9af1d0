import BanyanDiagnostics
import BanyanQuantities

extension CBAMReport {
  /// What the report states, closed; reasons of differences in a reader's language.
  package func result(in language: Language) -> CBAMResult {
    CBAMResult(
      head: head, isDeclarable: isDeclarable, period: period,
      law: CBAMAct.allCases.map(CBAMResult.Act.init), installation: .init(self),
      emissions: .init(self), electricity: .init(electricity),
      processes: processes.map(CBAMResult.Process.init),
      goods: processes.flatMap { process in process.goods.map { .init($0, of: process) } },
      deliveries: deliveries.map(CBAMResult.Delivery.init),
      electricityImports: importedElectricity.map(CBAMResult.ElectricityImport.init),
      importers: importers.map(CBAMResult.Importer.init), balance: .init(balance),
      reconciliation: reconciliation.map { .init($0, in: language) },
      readings: settings.options.readings.map(CBAMResult.Reading.init),
      assumedPrice: settings.options.price, missing: missing.map(CBAMResult.Missing.init),
      whatIf: whatIf)
  }
}
