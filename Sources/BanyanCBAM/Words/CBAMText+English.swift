import BanyanDiagnostics

extension CBAMText {
  package var english: String {
    switch self {
    case .title: "CBAM: embedded emissions, {1}"
    case .rehearsal:
      "Rehearsal, not declarable: no goods made before 2026 are "
        + "declared by the definitive rules (2025/2547 Art. 7)."
    case .installation: "Installation"
    case .direct: "Direct emissions of the installation"
    case .zeroRated: "Zero-rated CO2, apart"
    case .nitrousOxide: "N2O measured: {1} t, that is {2} t CO2e (2025/2547 Eq. 18)"
    case .electricity: "Electricity used"
    case .goods: "Goods, for 1 t"
    case .columnDirect: "direct"
    case .columnIndirect: "indirect"
    case .columnDefaultShare: "direct by default values"
    case .columnAllocation: "free allocation"
    case .columnByDefault: "default value with mark-up"
    case .deliveries: "Deliveries"
    case .certificates: "certificates"
    case .noPrice: "no price published"
    case .roundedUp:
      "Certificates are shown as whole numbers, rounded "
        + "upward; no act read says how to round them."
    case .balance: "Emitted {1} + imported {2} = attributed {3} + exported {4} + rest {5}"
    case .missing: "Missing for the operator's report"
    case .readings: "Readings of the law"
    case .benchmarksReplaced:
      "Benchmarks of 2026 are estimates and will be replaced "
        + "for imports from 2027 (2025/2620 recital 10)."
    case .whatIf: "Certificates for 1 t, by year"
    case .assumed: "a factor of the year is set by no act; 1 is assumed"
    case .columnActual: "actual"
    case .columnDefault: "by default values"
    case .levers: "What is worth the next effort, certificates for 1 t"
    case .reasonSame: "the same"
    case .reasonFuel:
      "CH4 and N2O of fuels do not count; factor "
        + "and heating value of the law"
    case .reasonCarbon: "3.664 t CO2 for a tonne of carbon, not 44/12"
    case .reasonProcess: "factor of the law"
    case .reasonWaste: "counted by the law alone"
    case .reasonMeasured: "measured or stated in cbam.yaml alone"
    case .reasonZeroRated: "zero-rated biomass stands apart"
    case .reasonCorrected: "consumption by stocks, or by what the installation measured"
    case .reasonOut: "outside the law"
    }
  }
}
