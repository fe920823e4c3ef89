#if Web
  import Serving
  import Testing

  /// Forms with a file, as browsers send them.
  struct UploadedFormTests {
    private static func form(_ text: String, type: String = "multipart/form-data; boundary=X") -> UploadedForm? {
      UploadedForm(Array(text.utf8), type: type)
    }

    private static let whole =
      "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n"
      + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../b\\c.csv\"\r\nContent-Type: x\r\n\r\nx\r\n--Y\r\n--X--\r\n"

    @Test func fieldsAndTheFileAreReadToTheByte() throws {
      let form = try #require(Self.form(Self.whole))
      #expect(form.fields == ["a": "1\r\n2"] && form.fileName == "..bc.csv")
      #expect(form.file == Array("x\r\n--Y".utf8))
      #expect(Self.form(Self.whole, type: "multipart/form-data; boundary=\"X\"")?.fields.count == 1)
    }

    @Test func aFormWithoutAFileHasNone() throws {
      let empty = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--X--\r\n"
      #expect(try #require(Self.form(empty)).file == nil)
    }

    @Test func whatIsNoFormIsRefusedAndAnythingIsAnswered() {
      for (text, type) in [
        ("", "multipart/form-data; boundary=X"), (Self.whole, "text/plain"), (Self.whole, "multipart/form-data"),
        (Self.whole, "multipart/form-data; boundary="), (Self.whole, "multipart/form-data; boundary=Y"),
        ("--X\r\nno end", "multipart/form-data; boundary=X"),
      ] { #expect(Self.form(text, type: type) == nil) }
      for end in 0..<Self.whole.utf8.count { _ = Self.form(String(Self.whole.utf8.prefix(end)) ?? "") }
    }
  }
#endif
