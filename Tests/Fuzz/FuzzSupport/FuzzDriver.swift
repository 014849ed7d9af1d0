import CFuzzer

/// Hands a test to libFuzzer with the program's arguments.
package enum FuzzDriver {
  package typealias Test = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  package static func run(_ test: Test) {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments, test)
  }
}
