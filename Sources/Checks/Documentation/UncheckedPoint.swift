/// What the field asks of a report and no rule checks, and why not.
package struct UncheckedPoint: Sendable {
  package let point: String
  package let reason: String

  package static let all = [
    UncheckedPoint(
      point: "sections stand in a certain order",
      reason:
        "good templates differ: some end with the timeline, some begin with it; readers have a table of contents"
    ),
    UncheckedPoint(
      point: "acronyms are explained",
      reason: "only the team knows which it knows; a list for all would find something in every report"),
    UncheckedPoint(
      point: "similar earlier incidents are named",
      reason: "every report's page names those that share a factor, so that the author needn't"),
    UncheckedPoint(
      point: "the severest incidents have a message for the outside",
      reason:
        "their summary page is one, made from time frame, impact and actions; \"summary-names\" keeps the inside out"
    ),
    UncheckedPoint(
      point: "a report says what would have halved the time to detect it",
      reason:
        "it is a question for the review, and no words tell whether it was answered; \"detect-action\" asks for what follows from it"
    ),
    UncheckedPoint(
      point: "each point that went badly is followed up",
      reason:
        "rushed actions do harm; that one is left alone on purpose can't be told from one that was forgotten"),
    UncheckedPoint(
      point: "causes are asked with \"how\" and \"what\" rather than \"why\"",
      reason: "whether \"why\" asks for a culprit or for a reason depends on all that stands around it"),
    UncheckedPoint(
      point: "each issue in the tracker exists and has the label",
      reason: "a check runs without network, in a commit; \"untracked-action\" finds those without one"),
  ]
}
