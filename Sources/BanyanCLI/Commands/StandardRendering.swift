import ArgumentParser
import Banyan

/// What `--standard` takes.
enum StandardOption: String, ExpressibleByArgument, CaseIterable {
  case iso = "iso-14064-1"
  case decree06 = "decree-06"
}

/// Renders reports of standards other than the inventory's own.
enum StandardRendering {
  /// Form 06 of Decree 06; nil where the workspace's files hold errors, which are then reported.
  ///
  /// The filed document is Vietnamese whatever language the workspace speaks; `--lang en` asks for
  /// the reading copy.
  static func decree06(
    _ calculation: Calculation, _ format: InventoryCommand.Format, _ session: inout Session
  ) -> String? {
    guard let report = Decree06Standard().report(on: calculation, &session.findings),
      !session.mustFail
    else { return nil }
    let language = session.options.language?.language ?? .vietnamese
    switch format {
    case .json: return Decree06JSON().text(of: report)
    case .html: return Decree06HTML(in: language).text(of: report)
    case .text, .csv, .xlsx: return Decree06PlainText(in: language).text(of: report)
    }
  }
}
