//! Sources are read as rustc reads them, whatever bytes they begin with, how their lines end, and how names are written.

use crate::harness::{findings, reports};
use crate::workshop::generated;

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

/// Raw identifiers wherever a name is written.
const RAW: &str = r##"
//- /core/type/Cargo.toml crate:core-type
[package.metadata.module]
kind = "core"
//- /core/type/src/lib.rs
#[rustfmt::skip]
pub mod generated;
pub mod r#type;
mod r#match {
    #[model]
    pub struct r#Where { pub r#in: u8 }
    #[model]
    pub enum r#Fn { r#Self_, r#Impl { r#dyn: f64 } }
    #[view]
    pub struct r#StepView {
        pub r#move: fn(r#type: &mut super::r#type::Deep, r#ref: r#Where) -> r#Fn,
    }
}
pub use self::r#match::{r#StepView, r#Where};
pub use r#match::r#Fn as r#Other;
//- /core/type/src/type.rs
#[model]
pub struct Deep { pub r#for: u8 }
pub mod r#gen {
    #[model]
    pub struct Deeper(pub u8);
}
//- /systems/type/Cargo.toml crate:type
[package.metadata.module]
kind = "system"
provides = { core = "core-type" }
//- /systems/type/src/lib.rs
#[rustfmt::skip]
pub mod generated;
mod r#loop;
pub use r#loop::r#Mover;
//- /systems/type/src/loop.rs
#[viewmodel]
pub struct r#Mover { r#box: u8 }
#[viewmodel]
impl r#Mover { pub fn r#initialize() -> Self { Self { r#box: 0 } } }
#[viewmodel(core_type::r#match::StepView)]
impl Mover {
    pub fn r#move(&mut self, r#type: &mut Deep, r#ref: Where) -> Other { todo!() }
}
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-type"
systems = ["type"]
"##;

#[test]
fn names_may_be_raw() {
    let (outcome, _) = generated(RAW);
    let all = outcome.texts.iter().flat_map(|texts| &texts.files);
    let wanted = [
        "crate::r#type::Deep",
        "crate::Other",
        "r#type::r#gen::Deeper",
        "::r#type::",
    ];
    let texts: Vec<_> = all.map(|file| file.text.as_str()).collect();
    for path in wanted {
        assert!(
            texts.iter().any(|text| text.contains(path)),
            "{path}: {texts:#?}"
        );
    }
}

#[test]
fn an_async_function_of_a_view_has_its_own_sentence() {
    let report = reported("#[view]\npub struct A {\n    pub a: async fn(u8),\n}\n");
    assert!(report.contains("lib.rs:3:12\n"), "{report}");
    assert!(
        report.contains("may not be `async`: write `fn`"),
        "{report}"
    );
}
