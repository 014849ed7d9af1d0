import Glibc

/// Natural logarithm and exponential of the system's mathematics library.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
  static func exponential(_ value: Double) -> Double { exp(value) }
}
