import Graphs
import Reports

/// What a graph is called: as its author calls it, else as the text that shows it, else by the name of its file.
struct GraphCaption {
  let text: String

  init(_ graph: ReportGraph, title: String) {
    let names = [graph.reference.caption ?? "", title, GraphSubject(ofFile: graph.reference.file).caption]
    text = names.first { !$0.isEmpty } ?? graph.reference.file
  }
}
