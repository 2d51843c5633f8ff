/// Names of the default's style sheet that a theme may build on: they stay from version to version.
struct StyleNames: Sendable {
  let names: [String]
  /// What they are for.
  let summary: String

  private init(_ names: String, _ summary: String) {
    self.names = names.split(separator: " ").map(String.init)
    self.summary = summary
  }

  /// Custom properties, without the two hyphens; colours are pairs for light and dark.
  static let tokens = [
    StyleNames("bg sunk", "the ground, and what is let into it"),
    StyleNames("ink ink-2 ink-3", "text, from loud to quiet; all are read on bg, sunk and target"),
    StyleNames("line line-2", "hairlines, and firmer ones"),
    StyleNames("link", "links, and where the focus is"),
    StyleNames("sun", "what one should look at"),
    StyleNames("target", "the line or entry that an address leads to"),
    StyleNames("ok", "what is done or has recovered"),
    StyleNames("s1 s2 s3 s3-fill", "severities, the worst first"),
    StyleNames("p1 p2 p3 p4", "phases: unnoticed, diagnosing, repairing, recovering"),
    StyleNames("data data-soft mute", "charts: what is told, its area, what is beside it"),
    StyleNames("h0 h1 h2 h3 h4", "cells of a table of counts, from none to many"),
    StyleNames("h-ink h-ink-inv", "the numbers in them"),
    StyleNames("v0 v1 v2 v3 v4 v5 v6 v7 v8", "measured series; neighbours differ without colour"),
    StyleNames("win hatch", "in charts, the time of the incident, and where nothing was measured"),
    StyleNames("sans mono", "the fonts of text, and of times, logs and code"),
    StyleNames("gut mk nick", "in timelines, the widths of times, of markers and of nicks"),
  ]

  static let classes = [
    StyleNames("mast brand foot wrap skip", "what is around every page"),
    StyleNames("kick lede facts", "above the heading, below it, and the figures of an incident"),
    StyleNames("cols rail prose", "a text, what is beside it, and paragraphs as they were written"),
    StyleNames("sev sev1 sev2 sev3 near ungraded", "severities: bars and a word"),
    StyleNames("axis strip legend graph shot", "figures"),
    StyleNames("wide narrow", "what only wide windows show, and what only phones do"),
    StyleNames("tl phase ev key gap day", "a timeline, and what stands in it"),
    StyleNames("t m b lab", "of an entry, its time, marker and text, and the name of a milestone"),
    StyleNames("alert okay", "entries that are alerts and recoveries"),
    StyleNames("irc quote refs", "lines of chat"),
    StyleNames("tools seg btn find", "what one chooses and types with"),
    StyleNames("month inc facets by due onward", "lists, and the links that narrow them"),
    StyleNames("cards state done late", "tables of actions, which phones show as cards"),
    StyleNames("toc q ans guess", "trends"),
    StyleNames("topic ask", "the review"),
    StyleNames("results names titles", "the search"),
    StyleNames("small quiet num vh", "small, quiet, figures, and only for those who listen"),
  ]
}
