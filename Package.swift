// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the house. `below` is all that it may import; SwiftPM refuses circles, so the arrows hold by themselves.
func module(_ name: String, below: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: below, resources: resources, swiftSettings: strict)
}

/// The tests of one module; what lies in `data` is read as it is.
func tests(of name: String, with others: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + others, exclude: data,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What throws random bytes at the parsers: script/fuzz alone asks for it, and links what makes them.
let fuzzer: [Target] =
  Context.environment["ICARUS_FUZZ"] == nil
  ? []
  : [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "icarus-fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Tests/Fuzzer",
      swiftSettings: strict),
  ]

/// The commit that `--version` tells, which script/program says. What SwiftPM itself knows of git it keeps as long as this
/// file stays the same, and would be wrong after the next commit.
let commit = (Context.environment["ICARUS_COMMIT"] ?? "").filter { "0123456789abcdef+".contains($0) }

let package = Package(
  name: "icarus",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "icarus", targets: ["icarus"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // The program: `@main` and nothing else, so that everything it does can be imported by tests.
    .executableTarget(
      name: "icarus", dependencies: ["Commands"], swiftSettings: strict),

    // What the user types: one file a command. Knows the clock and the environment; nothing below does.
    module(
      "Commands",
      below: [
        "Preview", "Publishing", "Issues", "Pages", "Adopting", "Drafting", "Checks", "Reports", "ChatLogs",
        "Incidents",
        "Diagnostics",
        "Bytes", "Revision", "CMalloc",
        argumentParser,
      ],
      resources: [.embedInCode("Init/Sample"), .embedInCode("Init/Workflows")]),

    // The site in a browser while one writes: serves it on loopback, and notices what changes. Of FlyingFox only the sockets are
    // used: its server reads request heads of any length, in time that grows with their square.
    module(
      "Preview", below: ["Reports", "Incidents", "Diagnostics", "Bytes", flyingSocks],
      resources: [.embedInCode("Browser/preview.js")]),

    // The pipeline from an archive to a site, and the only writer of `site/`.
    module(
      "Publishing",
      below: ["Pages", "Themes", "Checks", "Reports", "Incidents", "Markdown", "Diagnostics", "Bytes"]),

    // From actions to issues of GitHub, and back into the ledger. Knows the network; nothing else does.
    module("Issues", below: ["Reports", "Incidents", "Markdown", "Diagnostics"]),

    // How pages look: frames, inheritance and assets. Knows templates, not incidents.
    module("Themes", below: ["Diagnostics", "Bytes", mustache, yams], resources: [.embedInCode("default")]),

    // What each page says: one file a page, with its address.
    module(
      "Pages",
      below: ["Reports", "ChatLogs", "Graphs", "Charts", "Incidents", "Markdown", "Diagnostics", "Bytes"]),

    // An old archive of loose Markdown: what of it is understood, and the settings that read it where it lies.
    module(
      "Adopting",
      below: ["Drafting", "Checks", "Reports", "ChatLogs", "Incidents", "Markdown", "Diagnostics", "Bytes"]),

    // From chat logs to a report that a person goes on with.
    module("Drafting", below: ["Reports", "ChatLogs", "Graphs", "Incidents"]),

    // What a good report is: one file a rule.
    module(
      "Checks",
      below: ["Reports", "ChatLogs", "Graphs", "Incidents", "Markdown", "Diagnostics", "Bytes"]),

    // From the content folder to values: front matter, sections, timeline, actions, attachments.
    module(
      "Reports", below: ["ChatLogs", "Graphs", "Incidents", "Markdown", "Diagnostics", "Bytes", yams]),

    // From the bytes of a chat log to events: one file a format.
    module("ChatLogs", below: ["Incidents", "Bytes"]),

    // What graphs show: images with their plots, and measured series, one file a format.
    module("Graphs", below: ["Incidents", "Bytes", "CZlib"]),

    // From numbers to SVG. Knows no incident.
    module("Charts", below: ["Bytes"]),

    // The model: incidents, actions, time, and the questions that one asks of an archive.
    module("Incidents", below: ["Diagnostics"]),

    // Documents as values, with the place of everything: all of libcmark is behind this door.
    module("Markdown", below: ["CCmark", "Diagnostics", "Bytes"]),

    // Where something is wrong, what, and the way out.
    module("Diagnostics", below: ["Bytes"]),

    // Bytes that are written and searched, fast.
    module("Bytes"),

    // Of which commit the program is.
    module("Revision", below: ["CRevision"]),

    // The same in C, the one language in which the build can say a text.
    .target(name: "CRevision", cSettings: [.define("ICARUS_COMMIT", to: "\"\(commit)\"")]),

    // The C library libcmark, linked statically; no pkg-config, which would choose the shared one.
    .systemLibrary(name: "CCmark"),

    // The C library zlib, linked statically, for the pixels of PNGs.
    .systemLibrary(name: "CZlib"),

    // What the C library lets one say about memory; Swift's own modules leave it out.
    .systemLibrary(name: "CMalloc"),

    // What tests share: marked text, archives in a temporary folder, golden files.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    // What holds of each parser whatever it is given: bytes from libFuzzer, or those that are kept in its folders.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Preview", "Issues", "Themes", "Checks", "Reports", "ChatLogs", "Graphs", "Incidents", "Markdown",
        "Diagnostics", "Bytes",
      ],
      path: "Tests/FuzzTargets", exclude: ["Seeds", "Found", "Dictionaries"], swiftSettings: strict),
    tests(of: "FuzzTargets"),
    tests(of: "Bytes"),
    tests(of: "Diagnostics"),
    tests(of: "Incidents"),
    tests(of: "Markdown"),
    tests(of: "Charts", with: ["Bytes"]),
    tests(of: "Graphs", with: ["Incidents"], data: ["Fixtures"]),
    tests(of: "ChatLogs", with: ["Incidents"], data: ["Fixtures"]),
    tests(of: "Reports", with: ["Incidents", "Markdown"], data: ["Fixtures"]),
    tests(of: "Adopting", with: ["Checks", "Reports", "Incidents"], data: ["Archives"]),
    tests(of: "Drafting", with: ["Reports", "ChatLogs", "Incidents"]),
    tests(of: "Checks", with: ["Reports", "Incidents"], data: ["Styles"]),
    tests(of: "Pages"),
    tests(of: "Themes", with: ["Bytes"]),
    tests(
      of: "Publishing", with: ["Checks", "Reports", "Themes", "Pages", "Markdown", "Incidents", "Bytes"],
      data: ["Search/terms.json"]),
    tests(of: "Preview", with: ["Reports", "Incidents", "Diagnostics"]),
    tests(of: "Issues", with: ["Reports", "Incidents"], data: ["Fixtures"]),
    tests(of: "Commands", with: ["Checks", "Reports", "Incidents"], data: ["Golden"]),
  ] + fuzzer,
  swiftLanguageModes: [.v6]
)
