import Incidents

/// `actions.json`: every action, by incident, newest incident first.
package struct ActionsFile: DataFile {
  package init() {}

  package var address: Address { .actionsData }
  package var dependence: PageDependence { .incidents([.actions, .claims]) }

  package func bytes(of site: Site) -> [UInt8] {
    ActionRecords(site.settings, preventions: site.preventions).bytes(of: site.archive.actions)
  }
}
