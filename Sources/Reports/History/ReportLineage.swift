import Bytes
import Incidents

/// The versions of a report that were committed, under all ids that it had.
struct ReportLineage: Sendable {
  let id: IncidentID
  /// Oldest first.
  let versions: [Version]

  struct Version: Sendable {
    /// Its place in the log.
    let commit: Int
    let object: String
  }

  /// Differs when any version is another one, or in another commit. `sums` are those of the commits of the log.
  func sum(_ sums: [UInt64]) -> UInt64 {
    versions.reduce(Checksum.of(id.rawValue)) { sum, version in
      Checksum.of(version.object, seed: Checksum.of(Int(bitPattern: UInt(sums[version.commit])), seed: sum))
    }
  }
}
