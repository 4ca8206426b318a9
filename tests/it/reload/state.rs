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
