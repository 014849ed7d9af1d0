import Banyan
import Foundation
import Testing

@Suite("A workbook whose directory is damaged")
struct DamagedDirectoryTests {
  /// Found by fuzzing: libzip cannot read it, and no system call failed.
  @Test("Is the file's fault, not the disk's")
  func damagedDirectory() throws {
    let text = """
      UEsDBBQAAAAIAAAAIVp/ESgWiAAAAO4AAAALAAAAX3JlbHMvLnJlbHONzz0OAiEQBeCrbDjAzmphYYDKxtZ4AcThJ/
      wMAYzr7aVcjYXl5L18L8MvGFX3lJvzpU1rirkJ5novR4CmHSbVZiqYR2KoJtXHWS0UpYOyCPtlOUDdGkzyrTmd74LV
      HZuur4L/yGSM13gi/UiY+4+Br8aQVbXYBVsjPKmGG1GYB8pAcvh4T74BUEsDBBQAAAAIAAAAIVpc4/TtlgAAAOMAAA
      APAAAAeGwvd29ya2Jvb2sueG1sjY9BDoJADEWvMukBLLjQhAArN+69wAiFmcBMJ+0YvY5n8WISkL2r9v+fvp/WT5bp
      zjyZV5ijNuByThWido6C1QMniksysASbFykjahKyvTqiHGY8FsUJg/URNkIl/zB4GHxHF+4egWLeIEKzzZ6jOp8U2n
      pt0N800QZq4OY+7ziewazmtW+gBCOVXxYpAdsa9yvcH2u/UEsDBBQAAAAIAAAAIVrG9W5MmgAAAGsBAAAaAAAAeGwv
      X3JlbHMvd29ya2Jvb2sueG1sLnJlbHOtkD0OwjAMRq8S5QB1y8CA2k4srIgLRMFNquZPsRH09kQgoEgdGJisz5be9+
      T2iE7xGAPZMZG4eReok5Y57QBIW/SKqpgwlMsQs1dcYjaQlJ6UQdjU9RbykiH7dskUh3MncyPFaU74CzkOw6hxH/XF
      Y+CVArjGPJFF5AJV2SB38r0ieIymKlQJKyr0TxPi2SF9NJ751Q1fv+3vUEsDBBQAAAAIAAAAIVo7veuQdQAAAKUAAA
      ANAAAAeGwvc3R5bGVzLnhtbGWOwQrCMBBEf6XkA9woIrSkOQqevXgN7aYRdtOQXaH+ve1FwR7nDW8YJ/omvCdEbRam
      LL1JqqUDkCEhBznMBfPaxLly0DXWCaRUDKNsEhOcrL0Ah2c23g1I9Iji3RKb/OIr623sjTXwR47nHWo3At8B+B3zH1
      BLAwQUAAAACAAAACFazffetggBAAClAgAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbHWS3U7EIBBG732Khvsu
      XRLNxlA26uoLqPGa0LElW6AO066+vXRjNmsCRczwHX5ORu6/3VgtgNEG37LtpmEVeBM66/uWvb+91Du2VzfyFPAYBw
      CqUt7Hlg1E0z3n0QzgdNyECXza+QzoNKUSex4nBN2dITdy0TR33GnrmZLn3kGTVhLDqcJ0b+qadfGwZRW1zPrRengl
      TH0blSTVaQLJSUm+1tz85R9L+RhmNDniqURoQ3ax9JNhDiXma9ae8sxziZm9pf95nixcVIiLClE4QDTitm5ELXY5IS
      VqdV87IMCclBIFIxhCa9IfeY+2y8lZX7woGiyuIpZrB6Vjjx9DTgG/mgx+GTn1C1BLAQIUAxQAAAAIAAAAIVp/ESgW
      iAAAAO4AAAALAAAAAAAAAAAAAACAAQAAAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIVpc4/TtlgAAAOMAAAAPAA
      AAAAAAAAAAAACAAbEAAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACFaxvVuTJoAAABrAQAAGgAAAAAAAAAA
      //////////////////////////////////////////////////////////////////////////////////////////
      ///////////////////////////////////////////////////////////////////////////////wAAAIABdAEA
      AHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsBAhQDFAAAAAgAAAAhWju965B1AAAApQAAAA0AAAAAAAAAAAAAAI
      ABRgIAAHhsL3N0eWxlcy54bWxQSwECFAMUAAAACAAAACFazffetggBAAClAgAAGAAAAAAAAAAAAAAAgAHmAgAAeGwv
      d29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAAAAAFAAUAPwEAACQEAAAAAA==
      """
    let bytes = try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters))
    let path = FileManager.default.temporaryDirectory.path + "/banyan-\(UUID().uuidString).xlsx"
    try bytes.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(StreamFailure) {
      _ = try ZipContainer(path: path, name: "bills.xlsx")
      Issue.record("a damaged workbook was opened")
    } catch {
      guard case .damaged(let finding) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(finding.code == .workbookZip)
    }
  }
}
