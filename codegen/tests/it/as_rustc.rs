//! Sources are read as rustc reads them, whatever bytes they begin with, how their lines end, and how names are written.

use crate::harness::{findings, reports};

const MANIFEST: &str = "
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = \"core\"
[features]
extra = []
//- /core/a/src/lib.rs
";

const LIBRARY: &str = "//! Größe.
#[rustfmt::skip]
pub mod generated;
/// Ünïcödé, and\ta tab.
#[cfg(all(feature = \"extra\", // both 
    unix,))]
#[model]
pub struct Body { /* ℝ */ pub gm: f64 }
#[view]
pub struct StepView {
    pub step: fn(body: &u8),
}
";

/// The reports of a Core with this `lib.rs`, after all stages.
fn reported(library: &str) -> String {
    let (diagnostics, sources) = findings(&format!("{MANIFEST}{library}"));
    reports(&diagnostics, &sources)
}

#[test]
fn beginnings_and_ends_of_lines_move_no_place() {
    let windows = LIBRARY.replace('\n', "\r\n");
    let beginnings = [
        "",
        "\u{feff}",
        "#!/usr/bin/env run\n",
        "\u{feff}#!/usr/bin/env ü\r\n",
    ];
    for beginning in beginnings {
        for library in [LIBRARY, &windows] {
            assert_eq!(
                reported(&format!("{beginning}{library}")),
                "",
                "{beginning:?}"
            );
            let wrong = library.replace("/* ℝ */ pub gm: f64", "/* ℝ */ pub gm: &u8");
            let report = reported(&format!("{beginning}{wrong}"));
            let line = 8 + beginning.matches('\n').count();
            assert!(report.contains(&format!("lib.rs:{line}:35\n")), "{report}");
        }
    }
}

#[test]
fn a_line_with_an_attribute_is_no_shebang() {
    for beginning in [
        "#![allow(dead_code)]\n",
        "#! /* /* a */ b */ // c\n [allow(dead_code)]\n",
    ] {
        assert_eq!(
            reported(&format!("{beginning}{LIBRARY}")),
            "",
            "{beginning:?}"
        );
    }
}

#[test]
fn what_is_no_rust_is_reported_and_nothing_panics() {
    let texts = [
        "",
        "\u{feff}",
        "\u{feff}\u{feff}#[cfg(unix)] mod a {}",
        "#!",
        "#!/*",
        "#![",
        "ü\u{0}",
        "\"",
        "/*",
        "r#",
        "#[cfg()] #[model] pub struct A { pub a: u8 }",
        "#[cfg(a, b)] #[model] pub struct A { pub a: u8 }",
        "#[cfg(1 + 2)] #[model] pub struct A { pub a: u8 }",
        "#[cfg(r # \"x\")] #[model] pub struct A { pub a: u8 }",
    ];
    for text in texts {
        let _ = reported(text);
        let _ = reported(&format!("{LIBRARY}{text}"));
    }
}
