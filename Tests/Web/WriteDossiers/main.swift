#if Web
  import Dossiers
  import Files
  import Foundation

  // Writes dossiers until it is killed and tells what is kept, for Tests/Web/kill; or checks what it has told.
  //
  //   write-dossiers write FILE SEED   changes without end, each told on standard output once it is acknowledged
  //   write-dossiers check FILE TOLD   opens the file and holds what was told against it
  let arguments = CommandLine.arguments
  guard arguments.count == 4 else { exit(EX_USAGE) }
  let store = try DossierStore(arguments[2])
  if arguments[1] == "write" {
    var writer = Writer(store, seed: UInt64(arguments[3]) ?? 1)
    try await writer.write()
  } else {
    let told = try InputFile.read(arguments[3], limit: 1_000_000_000, FileRegister())
    let state = Told(String(decoding: told, as: UTF8.self))
    let problems = try await state.problems(store.all())
    for problem in problems { print(problem) }
    print("dossiers \(try await store.list().found), told \(state.revisions.count), deleted \(state.deleted.count)")
    exit(problems.isEmpty ? 0 : 1)
  }
#endif
