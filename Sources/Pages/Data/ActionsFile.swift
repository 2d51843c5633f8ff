import Diagnostics
import Incidents

/// `actions.json`: every action, by incident, newest incident first.
package struct ActionsFile: IncidentArrayFile {
  package init() {}

  package var address: Address { .actionsData }
  package var dependence: PageDependence { .incidents([.actions, .claims]) }

  /// Of an action one tells which later incidents say that it could have prevented them.
  package var spreading: IncidentAspects { .claims }
  package var tellsLikeness: Bool { false }
  package var usualLength: Int { 2_048 }

  package func write(ofIncident place: Int, of site: Site, into json: inout JSONWriter) {
    ActionRecords(site.settings, preventions: site.preventions)
      .write(site.archive.incidents[place].actions, into: &json)
  }
}
