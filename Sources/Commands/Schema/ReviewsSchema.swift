import Reports

extension PublishedSchema {
  static let reviews = PublishedSchema(
    "reviews", of: "content/reviews.json", use: "for programs that read it",
    title: "reviews.json",
    description: "On which days the team met to review. Written by icarus, committed by people.",
    Schema([
      .types([.object]),
      .properties([
        SchemaProperty(
          "version", "The form of the file.", Schema([.constant(.number(ReviewMeetings.version))])),
        SchemaProperty("meetings", "The days, as YYYY-MM-DD.", .array(of: .string(SchemaPattern.day))),
      ]), .required(["version"]),
    ]))
}
