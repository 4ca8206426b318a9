//! The rules about single items of the sources.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RENAMED_KEYWAY: Rule = Rule {
    code: "renamed-keyway",
    severity: Severity::Error,
    title: "a module gives `keyway` another name",
    docs: "Macros and generated code write `::keyway`, so a module depends on it by that name. In code, `use keyway as …;` gives \
           it another.",
};

/// The module `package` calls Keyway `name`, in its manifest at `location`.
pub(crate) fn renamed_keyway(package: &str, name: &str, location: Option<Location>) -> Diagnostic {
    let title = format!("`{package}` depends on `keyway` by the name `{name}`");
    let diagnostic = Diagnostic::new(&RENAMED_KEYWAY, title).help(
        "name the dependency `keyway`, in `[workspace.dependencies]` too if the line is there",
    );
    match location {
        Some(location) => diagnostic.at(location, "generated code writes `::keyway`"),
        None => diagnostic,
    }
}

pub(crate) const REFUSED_ITEM: Rule = Rule {
    code: "refused-item",
    severity: Severity::Error,
    title: "a Model, View or ViewModel breaks the rules of its attribute",
    docs: "The generator reads items with the same code as the macros, so that both say the same. The message names the part \
           that is refused and what to write instead.",
};

/// The reader of items refused what stands at `location`.
pub(crate) fn refused_item(location: Location, message: &str) -> Diagnostic {
    let (title, help) = message.split_once(": ").unwrap_or((message, ""));
    let diagnostic = Diagnostic::new(&REFUSED_ITEM, title).at(location, "");
    if help.is_empty() {
        diagnostic
    } else {
        diagnostic.help(help)
    }
}

pub(crate) const ALIAS_AT_BOUNDARY: Rule = Rule {
    code: "alias-at-boundary",
    severity: Severity::Error,
    title: "a Model or View names a type by an alias",
    docs: "What crosses the boundary is compared by the text of its type, so the type is written out in the fields of Models and \
           the functions of Views. An alias of a Model is followed by the compiler and may stay.",
};

/// The type `written` at `location` is an alias of `meant`.
pub(crate) fn alias_at_boundary(written: &str, meant: &str, location: Location) -> Diagnostic {
    Diagnostic::new(
        &ALIAS_AT_BOUNDARY,
        format!("`{written}` is an alias of `{meant}`"),
    )
    .at(location, "the type itself is wanted here")
    .help(format!(
        "write `{meant}`, or make `{written}` a Model: a struct with `#[model]`"
    ))
}

pub(crate) const FOREIGN_TYPE: Rule = Rule {
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
    Diagnostic::new(
        &FOREIGN_TYPE,
        format!("`{written}` is a type of another crate"),
    )
    .at(location, "neither a Model nor a type of std")
    .help(help)
}

/// The type `written` at `location` is one of std, with this path there, that does not cross the boundary under that name.
pub(crate) fn unfit_std_type(written: &str, path: &[String], location: Location) -> Diagnostic {
    if let Some(name) = path.last().filter(|name| keyway_syntax::crosses(name)) {
        return Diagnostic::new(
            &FOREIGN_TYPE,
            format!("`{written}` is another name of `{}`", path.join("::")),
        )
        .at(
            location,
            "a macro sees this item alone, and cannot know the name",
        )
        .help(format!("write `{name}`"));
    }
    Diagnostic::new(
        &FOREIGN_TYPE,
        format!("`{written}` is a type of std that does not cross the boundary"),
    )
    .at(location, "it is no plain data, or its layout is unknown")
    .help("cross with what it is made of or found by, such as a path, a text or a number, or write a Model and convert")
}

pub(crate) const UNMARKED_TYPE: Rule = Rule {
    code: "unmarked-type",
    severity: Severity::Error,
    title: "a Model or View names a type of its crate that is no Model",
    docs: "Models and the types of std cross the boundary. A struct or enum of the crate is a Model if it has `#[model]`, so that \
           its layout stands in the contract.",
};

/// The type `written` at `location`, in an item with `#[attribute]`, is declared at `place` without `#[model]`.
pub(crate) fn unmarked_type(
    written: &str,
    attribute: &str,
    location: Location,
    place: Location,
) -> Diagnostic {
    let here = match attribute {
        "view" => "a function of a View takes and gives Models and types of std",
        _ => "a Model holds Models and types of std",
    };
    Diagnostic::new(&UNMARKED_TYPE, format!("`{written}` is no Model"))
        .at(location, here)
        .context(place, "declared here")
        .help("write `#[model]` on it; where it is to stay as it is, write a Model and convert")
}

pub(crate) const DERIVED_TWICE: Rule = Rule {
    code: "derived-twice",
    severity: Severity::Error,
    title: "a trait is implemented for a Model that `#[model]` derives",
    docs: "`#[model]` derives `Clone`, `Debug`, `Serialize` and `Deserialize`, unless a derive below it does. A Model that implements \
           one of them by hand is written with `#[derive(keyway::Model)]`, which derives nothing else.",
};

/// `implemented` is implemented for the Model `name` at `location`.
pub(crate) fn derived_twice(name: &str, implemented: &str, location: Location) -> Diagnostic {
    Diagnostic::new(&DERIVED_TWICE, format!("`{name}` implements `{implemented}` twice"))
        .at(location, "`#[model]` derives it as well")
        .help(format!(
            "leave this out, or write `#[derive(keyway::Model)]` in place of `#[model]`, with derives of what `{name}` needs beside `{implemented}`"
        ))
}

pub(crate) const HIDDEN_IN_MACRO: Rule = Rule {
    code: "hidden-in-macro",
    severity: Severity::Error,
    title: "an attribute of Keyway stands inside a macro call",
    docs: "The generator reads the sources without expanding macros, so it cannot see an item that a macro writes. Such an \
           item would be missing from the generated bindings: write it out.",
};

/// The attribute `name` at `location` is inside a macro call, where the generator cannot see it.
pub(crate) fn hidden_in_macro(name: &str, location: Location) -> Diagnostic {
    Diagnostic::new(
        &HIDDEN_IN_MACRO,
        format!("`#[{name}]` stands inside a macro"),
    )
    .at(location, "the generator cannot see what is written here")
    .help("write the item out, without the macro around it")
}
