import BanyanJSON
import BanyanDiagnostics

/// The texts of every target below the program, lowest first.
package let allTexts: [any TargetTexts.Type] = [
  DiagnosticsTexts.self, FilesTexts.self, YAMLTexts.self, JSONTexts.self, SpreadsheetsTexts.self,
  IdentifiersTexts.self, CredentialsTexts.self,
  FactorsTexts.self, ActivityTexts.self, CalculationTexts.self, ProductionTexts.self,
  ReportingTexts.self, ExchangeTexts.self, InventoryTexts.self, Decree06Texts.self,
  FootprintTexts.self, CBAMTexts.self, TemplateTexts.self, PassportTexts.self, ParkTexts.self,
]
