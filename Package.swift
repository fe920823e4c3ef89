// swift-tools-version: 6.2
import PackageDescription

/// Each target may import only those named here; `Tests/HouseTests` holds the list against the sources.
let package = Package(
  name: "optimale-advisor",
  products: [.executable(name: "optimale", targets: ["optimale"])],
  traits: [
    // Without it nothing of the page for advisers is fetched or built: swift run --traits Web optimale-web.
    .trait(name: "Web", description: "The page for advisers, optimale-web, with its server.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // C libraries, each behind one target.
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMemoryFile"),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Values and files.
    .target(name: "Basics"),
    .target(name: "Files", dependencies: ["CMessageDigest", "CMemoryFile"]),
    .target(name: "Documents", dependencies: ["Basics", "CYAML"]),
    .target(
      name: "Tariffs", dependencies: ["Basics", "Files", "Documents"],
      resources: [.embedInCode("Resources/tariff.yaml")]),
    .target(name: "CallRecords", dependencies: ["Basics", "CCSV"]),
    .target(
      name: "Numbering", dependencies: ["Basics", "Tariffs"], resources: [.embedInCode("Resources/mobile-prefixes.txt")]
    ),

    .target(
      name: "CallImport", dependencies: ["Basics", "Files", "Documents", "Numbering"],
      resources: [.embedInCode("Resources/layouts.yaml")]),

    // What a customer has signed, resolved into prices.
    .target(name: "Contracts", dependencies: ["Basics", "Documents", "Tariffs"]),

    // Rating, traffic, simulation.
    .target(name: "Probability", dependencies: ["CGSL"]),
    .target(name: "Rating", dependencies: ["Basics", "Contracts"]),
    .target(name: "Traffic", dependencies: ["Basics", "Documents", "Probability"]),
    .target(name: "Plausibility", dependencies: ["Basics", "Probability", "Traffic"]),
    .target(
      name: "Questions", dependencies: ["Basics", "Documents", "Tariffs", "Probability", "Traffic", "Plausibility"]),
    .target(name: "Statistics", dependencies: ["Probability"]),
    .target(name: "Fitting", dependencies: ["Basics", "Documents", "Probability", "Traffic"]),
    .target(
      name: "Expectation", dependencies: ["Basics", "Contracts", "Traffic", "Probability"]),
    .target(
      name: "Simulation",
      dependencies: ["Basics", "Tariffs", "Contracts", "Traffic", "Probability", "Statistics"]),

    // What to do, and what would change it.
    .target(
      name: "Decision",
      dependencies: [
        "Basics", "Tariffs", "Contracts", "Traffic", "Probability", "Expectation", "Statistics", "Simulation",
      ]),

    // Whole populations.
    .target(
      name: "Studies",
      dependencies: [
        "Basics", "Documents", "Tariffs", "Contracts", "Traffic", "Probability", "Statistics", "Simulation",
      ]),

    // What to advise.
    .target(
      name: "Advice",
      dependencies: [
        "Basics", "Tariffs", "Contracts", "Rating", "Traffic", "Plausibility", "Questions", "Probability",
        "Expectation",
        "Statistics",
        "Simulation", "Decision",
      ]),

    // A whole table of customers, row by row.
    .target(
      name: "Portfolio",
      dependencies: [
        "Basics", "Files", "Documents", "Tariffs", "CallImport", "Probability", "Statistics", "Traffic", "Fitting",
        "Expectation", "Simulation", "Advice",
      ]),

    // What another program reads.
    .target(
      name: "Interchange",
      dependencies: [
        "Basics", "CallImport", "Numbering", "Tariffs", "Contracts", "Rating", "Traffic", "Expectation", "Statistics",
        "Simulation", "Decision", "Studies",
        "Fitting", "Advice", "Portfolio",
      ]),

    // What a person reads.
    .target(
      name: "Reporting",
      dependencies: [
        "Basics", "Files", "Tariffs", "Numbering", "Contracts", "Rating", "Traffic", "Plausibility", "Expectation",
        "Probability", "Statistics", "Simulation", "Decision", "Studies", "Fitting", "Advice", "Portfolio",
        "Interchange",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),

    // What a person opens in a spreadsheet.
    .target(
      name: "Workbooks",
      dependencies: [
        "CXLSXWriter", "CZlib", "Basics", "Files", "Tariffs", "Simulation", "Statistics", "Decision", "Studies",
        "Advice", "Portfolio", "Interchange", "Reporting",
      ]),

    // What a command does once its options are read.
    .target(
      name: "Runs",
      dependencies: [
        "Basics", "Files", "Documents", "Tariffs", "Contracts", "CallRecords", "CallImport", "Numbering", "Rating",
        "Traffic",
        "Plausibility", "Questions",
        "Expectation", "Simulation", "Decision", "Studies", "Fitting", "Advice", "Portfolio", "Interchange",
        "Reporting",
        "Workbooks",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      // Links to the shipped profiles, from which new ones may begin, and to the shipped populations of them.
      resources: [
        "call-out-sales", "craftsman", "estate-agency", "law-office", "medical-practice", "shop", "portfolio-base",
        "french-small-businesses", "fewer-calls-to-mobiles",
      ].map { .embedInCode("Presets/\($0).yaml") }),
    .executableTarget(
      name: "optimale",
      dependencies: [
        "Basics", "Files", "Documents", "Tariffs", "Contracts", "CallRecords", "CallImport", "Rating", "Traffic",
        "Simulation",
        "Decision", "Studies", "Advice", "Interchange", "Reporting", "Runs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Prospects that are kept, with the advice given to them and how it did.
    .target(
      name: "Dossiers",
      dependencies: [
        "Basics", "Files", "Tariffs", "Statistics", "Simulation", "Advice", "Interchange",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Web"])),
      ]),

    // The page for advisers: what it shows, its server, its options.
    .target(
      name: "Pages",
      dependencies: [
        "Basics", "Documents", "Tariffs", "Traffic", "Plausibility", "Questions", "Statistics", "Simulation",
        "Decision", "Studies", "Advice", "Interchange", "Dossiers", "Reporting", "Runs",
      ]),
    .target(
      name: "Serving",
      dependencies: [
        "Basics", "Tariffs", "Interchange", "Advice", "Dossiers", "Reporting", "Runs", "Pages",
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Web"])),
        .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Web"])),
        .product(name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["Web"])),
        .product(name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Web"])),
      ],
      resources: [
        "page.mustache", "question.mustache", "answer.mustache", "failure.mustache", "page.css", "page.js", "icon.svg",
        "dossiers.mustache", "dossier.mustache", "comparison.mustache", "deletion.mustache",
        "calibration.mustache", "dossiers.css",
        "marketing.mustache", "marketing-control.mustache", "marketing-answer.mustache", "marketing-chart.mustache",
        "blocks.mustache", "marketing.css", "marketing.js", "parts.js",
      ].map { .embedInCode("Resources/\($0)") }),
    .executableTarget(
      name: "optimale-web",
      dependencies: [
        "Basics", "Files", "Reporting", "Runs", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Raw words of the random streams for a public battery of tests: Tests/Battery/run.
    .executableTarget(
      name: "random-words", dependencies: ["Probability"], path: "Tests/Battery/RandomWords"),

    // Replications alone, for counting instructions: Tests/Benchmarks/instructions.
    .executableTarget(
      name: "replications", dependencies: ["Basics", "Tariffs", "Traffic", "Simulation"],
      path: "Tests/Benchmarks/Replications"),

    // Dossiers written until the program is killed: Tests/Web/kill.
    .executableTarget(name: "write-dossiers", dependencies: ["Dossiers", "Files"], path: "Tests/Web/WriteDossiers"),

    // What several test targets share: without a simulation, and with one.
    .target(name: "TestSupport", dependencies: ["Basics", "Tariffs"], path: "Tests/TestSupport"),
    .target(
      name: "ModelSupport",
      dependencies: ["Basics", "Tariffs", "Traffic", "Statistics", "Simulation", "TestSupport"],
      path: "Tests/ModelSupport"),

    .testTarget(name: "BasicsTests", dependencies: ["Basics"]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "TariffsTests", dependencies: ["Tariffs", "Basics", "Documents", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "CallRecordsTests", dependencies: ["CallRecords", "Basics", "TestSupport"]),
    .testTarget(
      name: "NumberingTests", dependencies: ["Numbering", "Tariffs", "Basics"],
      resources: [.embedInCode("Resources/example-numbers.csv")]),
    .testTarget(
      name: "CallImportTests", dependencies: ["CallImport", "Numbering", "Documents", "Tariffs", "Basics"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ContractsTests", dependencies: ["Contracts", "Tariffs", "Basics", "TestSupport"]),
    .testTarget(
      name: "RatingTests", dependencies: ["Rating", "Contracts", "Tariffs", "Basics", "Documents", "TestSupport"],
      exclude: ["Cases"]),
    .testTarget(name: "ProbabilityTests", dependencies: ["Probability", "CGSL", "TestSupport"]),
    .testTarget(
      name: "TrafficTests", dependencies: ["Traffic", "Tariffs", "Probability", "Basics"]),
    .testTarget(name: "PlausibilityTests", dependencies: ["Plausibility", "Traffic", "Tariffs", "Basics"]),
    .testTarget(
      name: "QuestionsTests",
      dependencies: ["Questions", "Plausibility", "Documents", "Traffic", "Tariffs", "Basics", "TestSupport"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(
      name: "FittingTests",
      dependencies: [
        "Fitting", "Traffic", "Tariffs", "Probability", "Statistics", "Basics", "Documents", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ExpectationTests",
      dependencies: ["Expectation", "Traffic", "Tariffs", "Contracts", "Probability", "Basics", "TestSupport"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Simulation", "Traffic", "Tariffs", "Contracts", "Rating", "Statistics", "Probability",
        "Basics", "ModelSupport", "TestSupport",
      ]),
    .testTarget(
      name: "DecisionTests",
      dependencies: [
        "Decision", "Simulation", "Expectation", "Traffic", "Tariffs", "Contracts", "Statistics", "Probability",
        "Basics", "ModelSupport", "TestSupport",
      ]),
    .testTarget(
      name: "StudiesTests",
      dependencies: [
        "Studies", "Simulation", "Statistics", "Probability", "Traffic", "Tariffs", "Basics", "Documents",
        "ModelSupport", "TestSupport",
      ]),
    .testTarget(
      name: "AdviceTests",
      dependencies: [
        "HandMadeResults", "Advice", "Decision", "Simulation", "Expectation", "Traffic", "Tariffs", "Contracts",
        "Statistics", "Basics", "Rating",
        "ModelSupport", "TestSupport",
      ]),
    .testTarget(
      name: "PortfolioTests",
      dependencies: [
        "Portfolio", "Advice", "CallImport", "Decision", "Documents", "Expectation", "Simulation", "Statistics",
        "Tariffs", "Traffic", "Basics", "ModelSupport", "TestSupport",
      ]),
    // Results written by hand for the tests of what shows them: a target of tests, so that it may make what modules
    // make by running.
    .testTarget(
      name: "HandMadeResults",
      dependencies: [
        "Interchange", "Advice", "Studies", "Decision", "Simulation", "Contracts", "Portfolio", "Rating", "Traffic",
        "Tariffs", "Statistics", "Probability", "Basics", "TestSupport",
      ], path: "Tests/HandMadeResults"),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "HandMadeResults", "Interchange", "Advice", "Studies", "Decision", "Contracts", "Portfolio", "Rating",
        "Traffic", "Tariffs", "Statistics", "Basics",
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "HandMadeResults", "Reporting", "Interchange", "Advice", "Studies", "Decision", "Simulation", "Expectation",
        "Fitting", "Contracts", "Rating", "Traffic", "Tariffs", "Statistics", "Probability", "Documents", "Basics",
        "TestSupport",
      ]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "HandMadeResults", "Workbooks", "Reporting", "Interchange", "CZlib", "Advice", "Statistics", "Tariffs",
        "Basics",
        "TestSupport",
      ]),
    .testTarget(
      name: "RunsTests",
      dependencies: [
        "Runs", "CallImport", "CallRecords", "Interchange", "Numbering", "Rating", "Contracts", "Documents", "Files",
        "Simulation", "Studies", "Tariffs", "Traffic", "Basics", "TestSupport",
      ]),
    .testTarget(
      name: "DossiersTests",
      dependencies: [
        "HandMadeResults", "Dossiers", "Interchange", "Advice", "Statistics", "Simulation", "Tariffs", "Files",
        "Basics",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Web"])),
      ]),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Advice", "Questions", "Reporting", "Runs", "Basics"]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Serving", "Dossiers", "Advice", "Statistics", "Basics",
        .product(name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Web"])),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["optimale", "Pages", "Runs", "Basics", "Files", "TestSupport"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzing: Tests/Fuzz/run builds the parsers' entry points with libFuzzer, the command line as a library; otherwise the
// tests replay the corpus through them.
let fuzzed: [Target.Dependency] = [
  "Basics", "Files", "Documents", "Tariffs", "Numbering", "Traffic", "Questions", "Studies", "CallRecords",
  "CallImport", "Advice", "Portfolio", "Interchange", "Statistics", "Runs", "optimale",
]
if Context.environment["OPTIMALE_FUZZ"] != nil, let program = package.targets.first(where: { $0.name == "optimale" }) {
  package.products = []
  package.targets.removeAll { $0 === program || $0.type == .test }
  package.targets += [
    .target(
      name: "optimale", dependencies: program.dependencies,
      swiftSettings: [
        .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "optimale_main", "-enable-testing"])
      ]),
    .executableTarget(
      name: "fuzz", dependencies: fuzzed, path: "Tests/Fuzz",
      exclude: ["Corpus", "words", "README.md", "run", "CorpusTests.swift"],
      sources: ["FuzzTarget.swift", "Fuzzer.swift"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ]
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: fuzzed, path: "Tests/Fuzz",
      exclude: ["Corpus", "words", "README.md", "run", "Fuzzer.swift"],
      sources: ["FuzzTarget.swift", "CorpusTests.swift"]))
}

// Some test targets and what they are built from, alone: OPTIMALE_ONLY="RatingTests ContractsTests" swift test.
if let only = Context.environment["OPTIMALE_ONLY"] {
  var names = Set(only.split(separator: " ").map(String.init))
  var found = 0
  while found < names.count {
    found = names.count
    for target in package.targets where names.contains(target.name) {
      for case .byNameItem(let name, _) in target.dependencies { names.insert(name) }
    }
  }
  package.targets.removeAll { !names.contains($0.name) }
  package.products.removeAll { _ in !names.contains("optimale") }
}

// Documentation: .ci/docs needs a plugin that nothing else does.
if Context.environment["OPTIMALE_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// Tests that compare words and files take longer to be optimised than they run.
let unoptimised: Set = [
  "CommandTests", "DocumentsTests", "DossiersTests", "FilesTests", "FuzzTests", "HouseTests", "InterchangeTests",
  "PagesTests", "ReportingTests", "RunsTests", "ServingTests", "WorkbooksTests",
]

// Warnings are errors in every Swift target of the project.
for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
  if unoptimised.contains(target.name) { target.swiftSettings?.append(.unsafeFlags(["-Onone"])) }
}
