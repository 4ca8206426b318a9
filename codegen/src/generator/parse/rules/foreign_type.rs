//! A type of another crate that nobody vouches for.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "foreign-type",
    severity: Severity::Error,
    title: "a Model or View names a type of a crate that has no Models",
    docs: "Models and the types of std cross the boundary. A type of another crate does only where the author of the item says \
           that it is plain data, by `plain(…)`: no trait object, no function pointer, no static of its crate, as those would stay \
           in the old generation. A crate from a registry can have Models if it declares a module or depends on `keyway`.",
};

/// The type `written` at `location`, in an item with `#[attribute]`, lies at `path` of another crate.
pub(crate) fn foreign_type(
    written: &str,
    path: &str,
    attribute: &str,
    location: Location,
) -> Diagnostic {
    let listed = format!("list it as in `#[{attribute}(plain({path}))]`");
    let help = match path {
        "anyhow::Error" | "eyre::Report" | "eyre::Error" => {
            "cross with its text, as in `Result<T, String>` made by `format!(\"{error:#}\")`, or with an enum Model of the \
             cases that callers tell apart: it holds a vtable, which would stay in the old generation"
                .to_owned()
        }
        "bytes::Bytes" | "bytes::BytesMut" => format!(
            "use `Vec<u8>` or `Arc<[u8]>`, as it may hold a vtable, which would stay in the old generation; where it is only ever \
             made of bytes of its own, {listed}"
        ),
        _ => format!("if it is plain data, {listed}; otherwise write a Model and convert"),
    };
    Diagnostic::new(&RULE, format!("`{written}` is a type of another crate"))
        .at(location, "neither a Model nor a type of std")
        .help(help)
}

/// The type `written` at `location` is one of std that does not cross the boundary.
pub(crate) fn unfit_std_type(written: &str, location: Location) -> Diagnostic {
    Diagnostic::new(
        &RULE,
        format!("`{written}` is a type of std that does not cross the boundary"),
    )
    .at(location, "it is no plain data, or its layout is unknown")
    .help("cross with what it is made of or found by, such as a path, a text or a number, or write a Model and convert")
}
