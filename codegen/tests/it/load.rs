//! The load stage follows `mod` declarations.

use std::fmt::Write;

use keyway_codegen::generator::load::load;

use crate::fixture::Fixture;
use crate::harness::{check, reports};

#[track_caller]
fn check_load(case: &str, fixture: &str) {
    let fixture = Fixture::new(fixture);
    let (loaded, sources, diagnostics) = load(&fixture.workspace, &fixture.tree);
    let mut text = reports(&diagnostics, &sources);
    for member in &loaded.crates {
        let generated = member.generated.map(|place| sources.name_and_line(place));
        writeln!(text, "{} generated: {generated:?}", member.source.package)
            .expect("a text takes all");
        for module in &member.modules {
            let file = &sources.file(module.file).name;
            let (path, reach, conditions) = (&module.path, module.reach, &module.conditions);
            let items = module.items.len();
            writeln!(
                text,
                "  {path} in {file}: {reach:?} {conditions:?} {items} items"
            )
            .expect("a text takes all");
        }
    }
    check(&format!("load__{case}"), &text);
}

#[test]
fn follows_files_folders_paths_and_conditions() {
    check_load(
        "tree",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
pub mod file;
mod folder;
#[cfg(feature = "extra")]
pub mod inline {
    #[cfg(all(unix, not(target_os = "macos")))]
    pub mod deep;
    pub struct Item;
}
#[path = "elsewhere/other.rs"]
pub(crate) mod renamed;
#[cfg(test)]
mod tests;
//- /core/a/src/file.rs
pub mod child;
//- /core/a/src/file/child.rs
pub struct Child;
//- /core/a/src/folder/mod.rs
mod private;
pub(super) mod shared;
//- /core/a/src/folder/private.rs
pub struct Hidden;
//- /core/a/src/folder/shared.rs
//- /core/a/src/inline/deep.rs
//- /core/a/src/elsewhere/other.rs
mod beside;
//- /core/a/src/elsewhere/beside.rs
//- /core/a/src/unused.rs
this is not read
"#,
    );
}

#[test]
fn reports_all_files_and_goes_on() {
    check_load(
        "faults",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/a/src/lib.rs
pub mod generated;
mod absent;
mod broken;
mod fine;
//- /core/a/src/broken.rs
pub struct {
//- /core/a/src/fine.rs
pub struct Fine;
//- /other/Cargo.toml crate:other
no module, so not read
"#,
    );
}

#[test]
fn a_module_that_is_off_needs_no_file_and_a_path_may_depend_on_a_cfg() {
    check_load(
        "conditions",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/a/src/lib.rs
pub mod generated;
#[cfg(windows)]
mod windows;
#[cfg(windows)]
mod around { mod deep; }
#[cfg_attr(unix, path = "for_unix.rs")]
#[cfg_attr(not(unix), path = "for_other.rs")]
pub mod platform;
#[cfg_attr(windows, path = "elsewhere")]
pub mod inline { pub mod deep; }
#[cfg_attr(windows, cfg(feature = "extra"))]
mod extra;
mod inner;
mod only_tests;
#[cfg_attr(windows, path = "absent.rs")]
mod missing;
//- /core/a/src/for_unix.rs
pub struct Unix;
//- /core/a/src/elsewhere/deep.rs
pub struct Deep;
//- /core/a/src/inner.rs
#![cfg(feature = "inner")]
mod absent;
//- /core/a/src/only_tests.rs
#![cfg(test)]
mod absent;
"#,
    );
}
