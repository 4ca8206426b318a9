//! Contracts as committed text, and what a change of one means.

use std::fmt::Write;

use keyway_codegen::generator::lock::{LockedContract, compare};

use crate::harness::check;
use crate::workshop::{WORKSHOP, generated};

const OLD: &str = "\
core-a 0.1.0

feature exact
cargo-feature wide

struct Body
    gm: f64
    position: [f64; 3]

enum Shape
    Dot
    Circle { radius: f64 }

view EnergyView
    energy: fn(&[Body]) -> f64

view StepView
    step: fn(f64)
    back: fn(f64), feature exact
";

fn read(text: &str) -> LockedContract {
    LockedContract::read(text).expect("the text is a lock")
}

#[test]
fn what_is_written_can_be_read() {
    let (outcome, _) = generated(WORKSHOP);
    let files = outcome.texts.iter().flat_map(|texts| &texts.files);
    let locks: Vec<_> = files
        .filter_map(|file| file.lock.as_ref().map(|lock| (file, lock)))
        .collect();
    assert_eq!(locks.len(), 5);
    for (file, lock) in locks {
        assert_eq!(read(&file.text), *lock);
    }
    assert_eq!(read(OLD).text(), OLD);
}

#[test]
fn says_which_line_makes_no_sense() {
    let line = |text: &str| {
        LockedContract::read(text)
            .expect_err("it makes no sense")
            .line
    };
    assert_eq!(line(""), 1);
    assert_eq!(line("core-a 0.1.0\n    gm: f64\n"), 2);
    assert_eq!(line("core-a 0.1.0\n\nmodel Body\n"), 3);
}

#[test]
fn tells_what_a_change_means() {
    let changes = [
        (
            "a function at the end",
            "    step: fn(f64)\n    back: fn(f64), feature exact\n",
            "    step: fn(f64)\n    back: fn(f64), feature exact\n    rest: fn()\n",
        ),
        (
            "a function before another",
            "    step: fn(f64)\n",
            "    rest: fn()\n    step: fn(f64)\n",
        ),
        ("another signature", "step: fn(f64)", "step: fn(f32)"),
        ("a function renamed", "step: fn(f64)", "stop: fn(f64)"),
        (
            "a function tied to a feature",
            "step: fn(f64)",
            "step: fn(f64), feature exact",
        ),
        ("a field of another type", "gm: f64", "gm: f32"),
        (
            "fields in another order",
            "    gm: f64\n    position: [f64; 3]\n",
            "    position: [f64; 3]\n    gm: f64\n",
        ),
        (
            "a new field",
            "    gm: f64\n",
            "    gm: f64\n    radius: f64\n",
        ),
        ("a field gone", "    gm: f64\n", ""),
        (
            "another payload",
            "Circle { radius: f64 }",
            "Circle { radius: f32 }",
        ),
        ("a struct that becomes an enum", "struct Body", "enum Body"),
        (
            "a new Model",
            "enum Shape",
            "struct Star\n    gm: f64\n\nenum Shape",
        ),
        (
            "a Model gone",
            "enum Shape\n    Dot\n    Circle { radius: f64 }\n",
            "",
        ),
        (
            "a new View at the end",
            "feature exact\n\nstruct",
            "feature exact\n\nstruct",
        ),
        (
            "a new View before another",
            "view StepView",
            "view NewView\n    new: fn()\n\nview StepView",
        ),
        (
            "a View gone",
            "view EnergyView\n    energy: fn(&[Body]) -> f64\n",
            "",
        ),
        (
            "a new feature",
            "feature exact\n",
            "feature exact\nfeature fast\n",
        ),
        ("a feature gone", "feature exact\n", ""),
        (
            "a new Cargo feature",
            "cargo-feature wide\n",
            "cargo-feature wide\ncargo-feature fast\n",
        ),
        ("another version", "core-a 0.1.0", "core-a 0.2.0"),
    ];
    let mut text = String::new();
    for (case, old, new) in changes {
        let mut changed = OLD.replacen(old, new, 1);
        if case == "a new View at the end" {
            changed += "\nview NewView\n    new: fn()\n";
        }
        writeln!(text, "{case}").expect("a text takes all");
        for change in compare(&read(OLD), &read(&changed)) {
            writeln!(
                text,
                "    {:?}: `{}` {}",
                change.kind, change.item, change.text
            )
            .expect("a text takes all");
        }
    }
    check("contract_lock__changes", &text);
}

#[test]
fn views_may_not_change_places() {
    let energy = "view EnergyView\n    energy: fn(&[Body]) -> f64\n";
    let turned = OLD.replace(energy, "") + "\n" + energy;
    let changes = compare(&read(OLD), &read(&turned));
    let texts: Vec<_> = changes.iter().map(|change| change.text.as_str()).collect();
    assert_eq!(texts, ["stands where `EnergyView` stood"]);
}
