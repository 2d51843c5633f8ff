/// What a graph is about, as far as the name of its file and the folders around it tell: munin's plugins are known by their
/// names, and its folders are called as its hosts.
package struct GraphSubject: Hashable, Sendable {
  /// Munin's plugin, or what the file is called without its endings; empty for a name that begins with a dot.
  package let name: String
  /// Nothing where no folder looks like a host.
  package let host: String?
  /// Such as `bytes` or `bit/s`; nothing where the name doesn't tell.
  package let unit: String?
  /// Whether prefixes are steps of 1024.
  package let isBinary: Bool
  /// The series that are parts of one whole and are drawn one upon another, in any order.
  package let parts: Set<String>

  /// By the name of a file, with or without folders: `memory.xport.json`, `if_eth0-day.png`.
  package init(ofFile path: String) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false)
    let stem = (folders.last ?? "").prefix { $0 != "." }
    let name = MuninName(path)?.plugin[...] ?? stem
    let known = Self.known.first { name == $0.plugin || ($0.isFamily && name.hasPrefix($0.plugin)) }
    self.name = String(name)
    host = MuninHost.name(in: folders.dropLast())
    unit = known?.unit
    isBinary = known?.isBinary ?? false
    parts = Self.parts[known?.plugin ?? ""] ?? []
  }

  /// `memory on broker-03.example`
  package var caption: String { host.map { "\(name) on \($0)" } ?? name }

  private struct Plugin {
    let plugin: Substring
    let unit: String
    /// Whether what it watches follows in the name: `if_eth0`.
    var isFamily = false
    var isBinary = false
  }

  /// The units of munin's stock plugins; of a family the longer name first.
  private static let known = [
    Plugin(plugin: "memory", unit: "bytes", isBinary: true), Plugin(plugin: "cpu", unit: "%"),
    Plugin(plugin: "df_inode", unit: "%"), Plugin(plugin: "df", unit: "%"),
    Plugin(plugin: "if_err_", unit: "packets/s", isFamily: true),
    Plugin(plugin: "if_", unit: "bit/s", isFamily: true),
    Plugin(plugin: "redis_used_memory", unit: "bytes", isBinary: true),
    Plugin(plugin: "mysql_bytes", unit: "bytes/s"), Plugin(plugin: "swap", unit: "pages/s"),
    Plugin(plugin: "uptime", unit: "days"), Plugin(plugin: "http_loadtime", unit: "s"),
    Plugin(plugin: "ping_", unit: "s", isFamily: true), Plugin(plugin: "ntp_offset", unit: "s"),
    Plugin(plugin: "nginx_request", unit: "requests/s"),
    Plugin(plugin: "apache_accesses", unit: "requests/s"),
    Plugin(plugin: "haproxy_responses", unit: "responses/s", isFamily: true),
    Plugin(plugin: "netstat", unit: "connections", isFamily: true),
  ]

  private static let parts: [Substring: Set<String>] = [
    "memory": [
      "apps", "page_tables", "swap_cache", "slab", "slab_cache", "shmem", "cache", "cached", "buffers",
      "unused",
      "free", "swap",
    ],
    "cpu": ["system", "user", "nice", "idle", "iowait", "irq", "softirq", "steal", "guest"],
  ]
}
