//! What becomes of a state when its module is replaced.
use keyway::store::Store;

use crate::harness::Relay;

#[test]
fn it_goes_on_and_only_what_has_changed_is_replaced() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    assert_eq!(app.ask("enter 5"), "\"build 1\"");
    assert_eq!(
        app.take(
            &relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
            "live"
        ),
        "live systems-account 2"
    );
    assert_eq!(app.ask("enter 2"), "\"build 2\"");
    assert_eq!(app.ask("total"), "7");
    assert_eq!(app.ask("tally"), "7");
    let report = app.ask("report");
    assert!(
        report.contains("generation 2  running")
            && report.matches("generation 1  running").count() == 3,
        "{report}"
    );

    // The importer goes on to the new tally, and back.
    assert_eq!(app.take(relay.plain(), "live"), "live systems-account 3");
    // The first in the order of the Plan.
    assert_eq!(
        app.take(&relay.build("BUILD: u64 = 2;"), "live"),
        "live systems-tally 2"
    );
    assert_eq!(app.ask("enter 1"), "\"build 2\"");
    assert_eq!(
        (app.ask("total"), app.ask("tally"), app.ask("plain")),
        ("8".into(), "8".into(), "2".into())
    );
    app.end();
}

#[test]
fn a_field_is_added_removed_and_refused_by_name() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    let fields = "    #[viewmodel(persist)]\n    total: u64,\n";
    let added = relay.account(&[
        (fields, "    #[viewmodel(persist)]\n    total: u64,\n    #[viewmodel(persist)]\n    added: u64,\n"),
        ("total: 0,", "total: 0, added: 3,"),
        ("        self.total\n", "        self.total * 10 + self.added\n"),
    ]);
    assert_eq!(app.take(&added, "live"), "live systems-account 2");
    assert_eq!(
        app.ask("total"),
        "53",
        "the added field keeps what initialize gave it"
    );
    assert_eq!(
        app.take(relay.plain(), "live"),
        "live systems-account 3",
        "the added field is dropped"
    );
    assert_eq!(app.ask("total"), "5");

    let retyped = relay.account(&[
        (fields, "    #[viewmodel(persist)]\n    total: String,\n"),
        ("total: 0,", "total: String::new(),"),
        ("        self.total\n", "        self.total.len() as u64\n"),
        (
            "self.total += count;",
            "self.total += \"x\"; let _ = count;",
        ),
        ("            self.total += 1_000_000;\n", ""),
    ]);
    let said = app.take(&retyped, "aborted");
    assert!(
        said.starts_with("aborted systems-account 0 field `total` cannot be restored: "),
        "{said}"
    );
    assert!(
        said.contains("(saved as `u64`, now `alloc::string::String`"),
        "{said}"
    );
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 1\"".into(), "6".into()),
        "the old state is back"
    );
    let quarantine = Store::new(app.store()).quarantine().unwrap();
    assert!(quarantine.builds.is_empty(), "{quarantine:?}");

    // The next set comes with it again, and does not wait for it any more.
    let mut others = relay.build("BUILD: u64 = 2;");
    others.modules.insert(
        "systems-account".to_owned(),
        retyped.modules["systems-account"].clone(),
    );
    assert!(app.take(&others, "aborted").contains(" field `total` "));
    app.ask("event live");
    assert_eq!(
        (app.ask("plain"), app.ask("total")),
        ("2".into(), "6".into())
    );

    // A function makes the new value of the old one.
    let converted = relay.account(&[
        (
            fields,
            "    #[viewmodel(persist(from = \"words\"))]\n    total: String,\n",
        ),
        ("total: 0,", "total: String::new(),"),
        ("        self.total\n", "        self.total.len() as u64\n"),
        (
            "self.total += count;",
            "self.total += \"x\"; let _ = count;",
        ),
        ("            self.total += 1_000_000;\n", ""),
        (
            "const BUILD",
            "fn words(total: u64) -> Result<String, String> {\n    Ok(\"x\".repeat(total as usize))\n}\n\nconst BUILD",
        ),
    ]);
    assert!(app.take(&converted, "live").starts_with("live "));
    app.ask("enter 1");
    assert_eq!(app.ask("total"), "7");
    app.end();
}

#[test]
fn a_large_field_is_handed_over_as_it_is_and_only_what_changed_is_converted() {
    const FIELD: (&str, &str) = (
        "    total: u64,\n",
        "    total: u64,\n    #[viewmodel(persist)]\n    entries: Vec<u64>,\n",
    );
    const LARGE: [(&str, &str); 2] = [
        ("total: 0,", "total: 0, entries: vec![7],"),
        (
            "format!(\"{label}{BUILD}\")",
            "self.entries.resize(self.entries.len() + 10_000 * count as usize, count);\n        format!(\"{label}{BUILD} at {:p} {}\", self.entries.as_ptr(), self.entries.len())",
        ),
    ];
    const ENDS: (&str, &str) = (
        "assert!(!misbehaves(\"shutdown\"), \"shutdown misbehaves\");",
        "assert!(BUILD == 1 || self.entries.len() != 1, \"it is left with one\");",
    );
    let relay = Relay::built();
    let build = |field: (&'static str, &'static str), edits: &[(&'static str, &'static str)]| {
        let all = [&[field], &LARGE[..], edits].concat();
        relay.account(&all)
    };
    let mut app = relay.start(&build(FIELD, &[]));
    assert!(app.ask("enter 5").ends_with(" 50001\""));
    let seen = app.ask("enter 0").replace("build 1", "build 2");

    assert!(
        app.take(
            &build(FIELD, &[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
            "live"
        )
        .starts_with("live ")
    );
    assert_eq!(app.ask("enter 0"), seen, "it has not been copied");
    assert_eq!(
        (app.ask("total"), app.ask("tally")),
        ("5".into(), "5".into())
    );

    // The new generation panics while it is restored, or refuses: the old one has everything.
    for edits in [
        [
            ("BUILD: u64 = 1;", "BUILD: u64 = 3;"),
            (
                "MISBEHAVES: &str = \"nowhere\"",
                "MISBEHAVES: &str = \"restore\"",
            ),
        ],
        [
            ("BUILD: u64 = 1;", "BUILD: u64 = 3;"),
            ("    fragile: Fragile,\n", "    fragile: u8,\n"),
        ],
    ] {
        let mut edits = edits.to_vec();
        if edits[1].1.contains("u8") {
            edits.push(("fragile: Fragile })", "fragile: 0 })"));
        }
        assert!(
            app.take(&build(FIELD, &edits), "aborted")
                .starts_with("aborted ")
        );
        assert_eq!(app.ask("enter 0"), seen);
        assert_eq!(app.ask("total"), "5");
    }

    // One field is another type; the one that was moved is not touched by that, and the old generation has what the new
    // one had made, which it drops.
    let wider = (
        "    total: u64,\n",
        "    total: u128,\n    #[viewmodel(persist)]\n    entries: Vec<u64>,\n",
    );
    let converted = [
        ("BUILD: u64 = 1;", "BUILD: u64 = 4;"),
        ("        self.total\n", "        self.total as u64\n"),
        ("self.total += count;", "self.total += u128::from(count);"),
        ENDS,
    ];
    assert!(
        app.take(&build(wider, &converted), "live")
            .starts_with("live ")
    );
    let seen = seen.replace("build 2", "build 4");
    assert_eq!(app.ask("enter 0"), seen);
    assert_eq!(app.ask("total"), "5");

    // A Fault: there is no copy of what is large, which goes back as the panic has left it.
    let faulty = [
        ("BUILD: u64 = 1;", "BUILD: u64 = 5;"),
        ("        self.total\n", "        self.total as u64\n"),
        ("self.total += count;", "self.total += u128::from(count);"),
        (
            "MISBEHAVES: &str = \"nowhere\"",
            "MISBEHAVES: &str = \"call\"",
        ),
    ];
    assert!(
        app.take(&build(wider, &faulty), "live")
            .starts_with("live ")
    );
    let seen = seen.replace("build 4", "build 5");
    assert_eq!(app.ask("enter 0"), seen);
    app.ask("enter 1");
    app.ask("provoke-quietly");
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    let back = app.ask("enter 0");
    assert!(
        back.contains("build 4 at ") && back.ends_with(" 60001\""),
        "{back}"
    );
    assert_eq!(app.ask("total"), "1000006");
    app.end();
}
