import Foundation
import Testing

@testable import Runs

/// What a terminal is taken for, by what the environment says of it.
struct ScreenTests {
  private func screen(_ environment: [String: String]) -> Screen {
    Screen(environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment) { $1 })
  }

  @Test func boldLettersAreLeftOutWhereAskedOrUnknown() {
    #expect(screen([:]).isStyled && screen(["NO_COLOR": ""]).isStyled)
    #expect(!screen(["NO_COLOR": "1"]).isStyled && !screen(["NO_COLOR": "0"]).isStyled)
    #expect(!screen(["TERM": "dumb"]).isStyled && !screen(["TERM": ""]).isStyled)
    #expect(!Screen(environment: [:]).isStyled)
  }

  @Test func thePagerIsTheOneNamedThatIsThere() {
    #expect(screen(["PAGER": "sh -c cat"]).pager == "sh -c cat")
    #expect(screen(["PAGER": "/bin/sh"]).pager == "/bin/sh")
    for none in ["", " ", "cat", "no-such-pager -x", "/bin/no-such-pager"] {
      #expect(screen(["PAGER": none]).pager == nil, "\(none)")
    }
    #expect(screen(["PAGER": "sh", "TERM": "dumb"]).pager == nil)
    #expect(screen(["PATH": "/nowhere"]).pager == nil)
  }

  @Test func theWidthIsTheOneSaid() {
    #expect(screen(["COLUMNS": "47"]).width == 47)
    for said in ["0", "-5", "wide", ""] { #expect(screen(["COLUMNS": said]).width > 0) }
  }
}
