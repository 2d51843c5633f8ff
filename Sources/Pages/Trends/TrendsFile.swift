import Diagnostics
import Incidents

/// `trends.json`: what the page of trends answers, as it says it, with the numbers of its tables.
package struct TrendsFile: DataFile {
  package init() {}

  package var address: Address { .trendsData }
  package var dependence: PageDependence { TrendsPage().dependence }

  package func bytes(of site: Site) -> [UInt8] {
    var json = JSONWriter()
    json.array(of: site.trends.answers(in: site)) { json, answer in
      json.object { json in
        json.member("id", answer.anchor)
        json.member("question", answer.question)
        json.member("answer", answer.sentence.text)
        json.member("counted", answer.count)
        json.member("method", answer.method)
        write(answer.numbers, &json)
        json.member("suggested") { json in
          guard let suggestion = answer.suggestion else { return json.null() }
          json.object { json in
            json.member("answer", suggestion.sentence.text)
            write(suggestion.numbers, &json)
          }
        }
      }
    }
    return json.finish()
  }

  private func write(_ numbers: TrendTable, _ json: inout JSONWriter) {
    json.member("columns", numbers.columns.map(\.title))
    json.member("rows") { json in
      json.array(of: numbers.rows) { json, row in
        json.onOneLine { json in
          json.array { json in for cell in row { json.element { write(cell, &$0) } } }
        }
      }
    }
  }

  /// A link is what it says and where it leads.
  private func write(_ cell: TrendTable.Cell, _ json: inout JSONWriter) {
    switch cell {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .link(let text, let address, let fragment):
      json.line { json in
        json.member("text", text)
        json.member("url", fragment.map { "\(address)#\($0)" } ?? address.path)
      }
    }
  }
}
