/// A question that one asks of an archive, and how it is answered.
protocol TrendQuestion: Sendable {
  func answer(in site: Site) -> TrendAnswer
}

/// All of them, in the order in which they are shown: that of their use to the weekly meeting.
enum TrendQuestions {
  static let all: [any TrendQuestion] = [
    RepeatQuestion(),
    FrequencyQuestion(),
    DetectionQuestion(),
    PhaseQuestion(),
    FactorQuestion(),
    AgeQuestion(),
    ClosingQuestion(),
    ServiceQuestion(),
    HourQuestion(),
  ]
}
