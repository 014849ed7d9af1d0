import Banyan

/// CBAMBenchmark FOLDER…: the embedded emissions of each installation as JSON on standard output, all in
/// one process, as a program does that carries the library.
@main
struct Main {
  static func main() throws {
    let folders = Array(CommandLine.arguments.dropFirst())
    let library = FactorLibrary.carried
    let outcomes = WorkerThreads.each(folders.count, by: Workers()) { index in
      Result { try json(of: folders[index], library) }
    }
    for outcome in outcomes { print(try outcome.get(), terminator: "") }
  }

  private static func json(of folder: String, _ library: FactorLibrary) throws -> String {
    let stage = try Run.open(
      folder, library: library, options: Run.Options(workers: Workers(most: 1)))
    guard let run = stage.value,
      let report = try run.report(of: CBAMStandard.self, on: ()).value
    else { throw NoReport(folder: folder) }
    return CBAMJSON(in: run.workspace.settings.language).text(of: report)
  }
}

struct NoReport: Error { let folder: String }
