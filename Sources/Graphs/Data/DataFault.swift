/// Why a text says no measured values, before anybody knows the line.
struct DataFault: Error {
  let message: String
  let help: String
  /// In bytes from the text's front.
  var offset: Int
  /// Whether the text breaks its format, so that a second, tolerant look may help.
  var isSyntax = false
}

extension DataFault {
  private static let again = "export it again, or take another format"

  static let tooLarge = DataFault(
    message: "the file of measured values has more than 8 MiB",
    help: "export a shorter time or a wider step", offset: 0)

  static let empty = DataFault(
    message: "the file of measured values is empty", help: "export it again", offset: 0)

  static let otherEncoding = DataFault(
    message: "the file is UTF-16", help: "save it as UTF-8", offset: 0)

  static let noText = DataFault(
    message: "the file is not text", help: "export JSON, XML or CSV; an image needs its own ending", offset: 0
  )

  static func unknownFormat(_ offset: Int) -> DataFault {
    DataFault(
      message: "this is no file of measured values",
      help:
        "export rrdtool xport (JSON or XML), CSV, an answer of Prometheus' query_range, or Graphite's JSON",
      offset: offset)
  }

  static func noJSON(_ offset: Int) -> DataFault {
    DataFault(
      message: "this is not JSON, or was cut off", help: again, offset: offset, isSyntax: true)
  }

  static func noXML(_ offset: Int) -> DataFault {
    DataFault(message: "this is not the XML of rrdtool xport, or was cut off", help: again, offset: offset)
  }

  static func lacks(_ what: String, _ offset: Int) -> DataFault {
    DataFault(message: "the file has no \(what)", help: again, offset: offset)
  }

  static func noNumber(_ text: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "\"\(text.prefix(60))\" is no number",
      help: "export plain numbers, without units; leave a cell empty where nothing was measured",
      offset: offset)
  }

  static func decimalComma(_ text: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "\"\(text.prefix(60))\" has a comma in it",
      help: "write decimals with a point, and thousands without a mark", offset: offset)
  }
}

// Limits.
extension DataFault {
  static func tooManySeries(_ offset: Int) -> DataFault {
    DataFault(
      message: "the file has more than \(DataLimits.series) series",
      help: "export those that show what happened", offset: offset)
  }

  static func tooManyTimes(_ offset: Int) -> DataFault {
    DataFault(
      message: "the series were measured at too many different times",
      help: "export them with a common step, or fewer of them", offset: offset)
  }

  static func tooManyPoints(_ offset: Int) -> DataFault {
    DataFault(
      message: "the file has more than 100,000 values over all its series",
      help: "export a shorter time, a wider step, or fewer series", offset: offset)
  }
}

// Times.
extension DataFault {
  static func noTime(_ text: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "\"\(text.prefix(60))\" is no time",
      help: "write seconds since 1970, or YYYY-MM-DD HH:MM:SS, with a zone such as Z or +01:00",
      offset: offset)
  }

  static func outsideYears(_ offset: Int) -> DataFault {
    DataFault(
      message: "this time lies outside the years 1970 to 2100",
      help: "write seconds or milliseconds since 1970", offset: offset)
  }

  static func skipped(_ text: String, _ offset: Int) -> DataFault {
    DataFault(
      message: "the clocks were put forward over \"\(text)\"",
      help: "export times in UTC, or set the time zone that the file is in", offset: offset)
  }

  static func unordered(_ offset: Int) -> DataFault {
    DataFault(
      message: "this time comes before the one above it", help: "sort the rows by time", offset: offset)
  }

  static func twice(_ offset: Int) -> DataFault {
    DataFault(
      message: "this second is there twice",
      help: "keep one value a second; for several series in one column, put their names in a first one",
      offset: offset)
  }

  static func step(_ offset: Int) -> DataFault {
    DataFault(
      message: "the step is not a number of seconds above 0", help: "export it again", offset: offset)
  }
}
