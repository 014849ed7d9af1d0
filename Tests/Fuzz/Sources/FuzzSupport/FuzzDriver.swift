import CFuzzer

/// Hands a test to libFuzzer with the program's arguments.
public enum FuzzDriver {
  public typealias Test = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  public static func run(_ test: Test) {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments, test)
  }
}
