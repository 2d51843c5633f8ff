import Diagnostics

/// A data file that is an array and tells of each incident in its turn: so what it told of those that are as they were can stay.
package protocol IncidentArrayFile: DataFile {
  /// The sides of an incident by which what the file tells of others may change, beside of those that refer to it.
  var spreading: IncidentAspects { get }
  /// Whether it tells of an incident which others are like it, and how much.
  var tellsLikeness: Bool { get }
  /// How many bytes usually tell of an incident.
  var usualLength: Int { get }

  /// Writes the elements that tell of the incident at a place in the archive.
  func write(ofIncident place: Int, of site: Site, into json: inout JSONWriter)
}

extension IncidentArrayFile {
  package func bytes(of site: Site) -> [UInt8] { parts(of: site).pieces.written }

  /// The file with a part for each incident. `earlier` are those parts of an earlier file, by the places of their incidents, that
  /// tell what they would tell now.
  package func parts(
    of site: Site, _ earlier: [Range<Int>?] = []
  ) -> (pieces: [ArrayParts.Piece], lengths: [Int]) {
    let places = site.archive.incidents.indices
    var parts = ArrayParts(capacity: earlier.isEmpty ? usualLength * places.count : usualLength)
    for place in places {
      if earlier.indices.contains(place), let part = earlier[place] {
        parts.append(earlier: part)
      } else {
        parts.append { write(ofIncident: place, of: site, into: &$0) }
      }
    }
    return parts.finish()
  }
}
