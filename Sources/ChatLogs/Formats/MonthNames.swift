/// The names of months, as they stand in dates of several languages: whole, inflected and short.
enum MonthNames {
  /// English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Danish, Norwegian, Polish; a row a month.
  private static let rows = [
    "jan january januar jänner jän janvier janv enero ene gennaio gen januari janeiro styczeń stycznia sty",
    "feb february februar feber février fevrier févr fevr fév febrero febbraio februari fevereiro fev luty lutego lut",
    "mar march marts märz maerz mär mrz mars marzo maart mrt março marco marzec marca",
    "apr april avril avr abril abr aprile kwiecień kwietnia kwi",
    "may mai mayo maggio mag mei maio maj maja",
    "jun june juni juin junio giugno giu junho czerwiec czerwca cze",
    "jul july juli juillet juil julio luglio lug julho lipiec lipca lip",
    "aug august août aout aoû agosto ago augustus augusti sierpień sierpnia sie",
    "sep sept september septembre septiembre setiembre settembre set setembro wrzesień września wrz",
    "oct october oktober okt octobre octubre ottobre ott outubro out październik października paź paz",
    "nov november novembre noviembre novembro listopad listopada lis",
    "dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudzień grudnia gru",
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// 1 to 12; capitals and a dot behind the word don't matter.
  static func month(_ word: String) -> Int? {
    if let number = numbers[word.lowercased()] { return number }
    return word.hasSuffix(".") ? numbers[word.dropLast().lowercased()] : nil
  }
}
