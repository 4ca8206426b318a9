//! Each rule has one tiny fixture that breaks it and nothing else; its report is a snapshot.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keyway_codegen::generator::rules;
use keyway_codegen::ground::diagnostic::{Report, diagnostics_page};

use crate::harness::{check, findings, reports, run};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

#[test]
fn each_rule_reports_its_fixture() {
    for rule in rules() {
        let path = folder().join(format!("{}.txt", rule.code));
        let fixture = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{} has no fixture: {error}", rule.code));
        let (diagnostics, sources) = findings(&fixture);
        let items = diagnostics.items().iter();
        let codes: BTreeSet<_> = items.map(|item| item.code).collect();
        let text = reports(&diagnostics, &sources);
        assert_eq!(codes, BTreeSet::from([rule.code]), "{text}");
        check(&format!("diagnostic__{}", rule.code), &text);
    }
}

#[test]
fn each_fixture_belongs_to_a_rule() {
    let codes: BTreeSet<_> = rules()
        .iter()
        .map(|rule| format!("{}.txt", rule.code))
        .collect();
    assert_eq!(codes.len(), rules().len(), "two rules have one code");
    let files = fs::read_dir(folder()).expect("the fixtures are there");
    for file in files {
        let name = file.expect("the folder can be read").file_name();
        assert!(
            codes.contains(&*name.to_string_lossy()),
            "{name:?} belongs to no rule"
        );
    }
}

#[test]
fn every_rule_stands_on_the_page() {
    let page = diagnostics_page(&rules());
    for rule in rules() {
        assert!(page.contains(&format!("\n## {}\n", rule.code)));
        let is_sentence = |text: &str| !text.is_empty() && !text.ends_with('.');
        assert!(is_sentence(rule.title), "{}", rule.code);
        assert!(rule.docs.ends_with('.'), "{}", rule.code);
        assert!(!rule.docs.contains("  "), "{}", rule.code);
    }
}

#[test]
fn a_report_for_programs_names_file_and_line() {
    let path = folder().join("unknown-kind.txt");
    let fixture = fs::read_to_string(path).expect("the fixture is there");
    let run = run(&fixture);
    let report = Report::new(&run.diagnostics.items()[0], &run.sources);
    let json = serde_json::to_string_pretty(&report).expect("a report is plain data");
    check("diagnostic__json", &json);
}
