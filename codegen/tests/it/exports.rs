//! Items in private modules are named by the `use` declarations that lead to them.

use keyway_codegen::generator::parse::Place;

use crate::harness::run;

/// The paths of all Models of a Core with this `lib.rs`.
fn named(library: &str) -> Vec<String> {
    let run = run(&format!(
        "\n//- /core/a/Cargo.toml crate:core-a\n[package.metadata.module]\nkind = \"core\"\n//- /core/a/src/lib.rs\n{library}"
    ));
    let models = run.parsed.crates[0].models.iter();
    let path = |place: &Place| format!("{} {:?}", place.named, place.reach);
    models.map(|model| path(&model.place)).collect()
}

#[test]
fn follows_names_renames_globs_and_chains() {
    let library = "
mod model;
pub use model::*;
use model::deep::Inside as Renamed;
mod model {
    mod body { #[model] pub struct Body { pub gm: f64 } }
    pub mod deep { #[model] pub struct Inside(pub u8); }
    mod hidden { #[model] pub struct Hidden(pub u8); }
    #[model] pub struct Here(pub u8);
    #[model] struct Own(pub u8);
    pub use self::body::Body;
}
"
    .replacen("mod model;\n", "", 1);
    assert_eq!(
        named(&library),
        [
            "crate::Here Public",
            "crate::model::Own Hidden",
            "crate::Body Public",
            "crate::Renamed Crate",
            "crate::model::hidden::Hidden Hidden",
        ]
    );
}

#[test]
fn a_path_that_is_not_always_there_is_not_taken() {
    let library = "
#[cfg(feature = \"wide\")]
pub use self::model::Body;
#[cfg(feature = \"wide\")]
pub use self::model::Wide;
pub mod model {
    #[model] pub struct Body(pub u8);
    #[cfg(feature = \"wide\")]
    #[model] pub struct Wide(pub u8);
}
";
    assert_eq!(
        named(library),
        ["crate::model::Body Public", "crate::Wide Public"]
    );
}

#[test]
fn a_loop_of_declarations_ends() {
    let library = "
pub use self::a::X;
mod a { pub use super::b::*; }
mod b { pub use super::a::*; #[model] pub struct Y(pub u8); }
";
    assert_eq!(named(library), ["crate::b::Y Crate"]);
}
