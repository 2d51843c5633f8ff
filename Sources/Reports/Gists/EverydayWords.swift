/// Words that say nothing of what a report is about: those of any English sentence, and those of any report.
enum EverydayWords {
  static let all = (sentence + " " + reports).split { $0 == " " || $0.isNewline }.map(String.init)

  private static let sentence = """
    a about above across actually after again against ago all almost along already also although always am among an
    and another any anybody anyone anything are aren around as ask asked asking at away back be became because
    become been before began behind being belief believe believed belong below better between beyond both but by
    came can cannot choose chose come could couldn did didn different do does doesn doing don done down due during
    each early eight either else end enough entire even every everybody everyone everything exactly exist existed
    far few fifteen fifth first five for forget forgot forty found four from full fully further gave get gets
    getting give given go goes going good got great had hadn half hand has hasn have haven having he hear heard
    hence her here him his how however hundred idea if in indeed instead into is isn it its itself just keep kept
    kind knew know known large last late later least left less let like little ll long longer look looked looking
    lot made main mainly make making many may maybe me mean meant might mine mistake more most mostly much must my
    near nearly need needed neither never new next nine no nobody none nor not nothing now of off often on once one
    ones only onto or other others otherwise our ours out over own part per perfectly perhaps please put quite
    rather re reach reached really remember remembered right said same saw say second see seem seemed seen sentence
    set seven several shall she should shouldn show showed shown since single six small so some somebody someone
    something sometimes soon stay stayed still such take taken taking talk tell ten than that the their them
    themselves then there therefore these they thing think third thirty this those though thought thousand three
    through throughout thus till to together told too took toward towards tried try trying turn turned twelve twenty
    twice two under unless until up upon us use used using usual usually ve very via want wanted was wasn way we
    well went were weren what whatever when where whether which while who whole whom whose why will with within
    without won wonder would wouldn yes yet you your yours
    """

  /// With what stands for a number, a day or an address.
  private static let reports = """
    action affected afternoon alert alerted answer april august author begin cause caused causing check checked com
    conclusion confirmed contributing customer customers day days december detected discovered engineer evening
    event example factor february fix fixed follow friday happen happened help hour hours html http https impact
    incident incidents investigate investigated investigating investigation issue issues january july june lesson
    lucky march minute minutes monday month months morning net night noticed november october org outage people
    person poorly post postmortem problem problems project reason report reported resolved root saturday seconds
    september service services severity start started starting stop stopped summary sunday system systems team
    thursday time timeline times today tomorrow tuesday user users utc wednesday week weekend weeks work worked
    working www year years yesterday
    """
}
