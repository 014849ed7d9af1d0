import BanyanDiagnostics

/// All texts of this target, for the tests that hold them to their rules.
package enum ProductionTexts: TargetTexts {
  package static let codes: [DiagnosticCode] = [
    .flowNegative,
    .flowUnit,
    .allocationSum,
    .allocationNegative,
    .allocationNothing,
    .allocationProperty,
    .declaredUnitMissing,
    .nameUnknown,
    .processOutput,
    .outputZero,
    .productUnmade,
    .productOverdrawn,
    .productKept,
    .recordsNone,
    .recordsUnassigned,
    .recordsTwice,
    .recordsUnused,
    .loopClosed,
    .loopUnsettled,
    .productMass,
    .processMass,
  ]
  package static let phrases: [TextKey] = [
    .hintFlowNegative,
    .hintAllocationNegative,
    .hintAllocationNothing,
    .hintAllocationProperty,
    .hintAllocationExcess,
    .hintAllocationSum,
    .hintProcessOutput,
    .hintOutputZero,
    .hintProductUnmade,
    .hintProductOverdrawn,
    .hintProductKept,
    .hintRecordsNone,
    .hintRecordsUnassigned,
    .hintRecordsTwice,
    .hintRecordsUnused,
    .hintLoopClosed,
    .hintLoopUnsettled,
    .hintProductMass,
    .hintProcessMass,
  ]
}
