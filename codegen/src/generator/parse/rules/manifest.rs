//! The rules about what a `Cargo.toml` declares.

use keyway::store::command;

use crate::ground::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::ground::source::{Located, Location};

pub(crate) const UNPARSABLE_MANIFEST: Rule = Rule {
    code: "unparsable-manifest",
    severity: Severity::Error,
    title: "a manifest is not valid TOML",
    docs: "Cargo read the manifest, so this shows up only if the file changed in between. Correct it at the place that is \
           shown.",
};

/// The parser stopped at `location` and said `message`.
pub(crate) fn unparsable_manifest(location: Location, message: &str) -> Diagnostic {
    Diagnostic::new(&UNPARSABLE_MANIFEST, "this manifest is not valid TOML").at(location, message)
}

pub(crate) const MISSING_KEY: Rule = Rule {
    code: "missing-key",
    severity: Severity::Error,
    title: "a declaration lacks a key",
    docs: "Every module says its `kind`; a System or Plugin says what it `provides`, a layer what it `wraps`; every reference to a Core names it. Add \
           the key that the message shows.",
};

/// `key` is missing in `table` at `location`.
pub(crate) fn missing_key(key: &str, table: &str, location: Location, example: &str) -> Diagnostic {
    Diagnostic::new(&MISSING_KEY, format!("{table} lacks `{key}`"))
        .at(location, "")
        .help(format!("add it, as in `{example}`"))
}

pub(crate) const UNKNOWN_KIND: Rule = Rule {
    code: "unknown-kind",
    severity: Severity::Error,
    title: "`kind` is none of the five",
    docs: "A module is a `core` (Models and Views), a `system` (implements one Core), a `plugin` (one of many on a Core), a \
           `layer` (stands in front of what serves a Core) or an `app`.",
};

/// `word` is not among the `known` kinds.
pub(crate) fn unknown_kind(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let title = format!("there is no kind `{}`", word.value);
    choice(
        Diagnostic::new(&UNKNOWN_KIND, title).at(word.location, "unknown kind"),
        word,
        ("kinds", known),
    )
}

pub(crate) const UNKNOWN_POLICY: Rule = Rule {
    code: "unknown-policy",
    severity: Severity::Error,
    title: "`on-fault` is none of the four",
    docs: "When a call into a loaded module panics, an App goes back to the build before (`rollback`, which is meant where the key \
           is absent), lets the module go on (`keep`), or ends (`stop`). `bypass` is as `rollback`, but a layer without a build before is taken out.",
};

/// `word` is not among the `known` policies.
pub(crate) fn unknown_policy(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let title = format!("there is no policy `{}`", word.value);
    choice(
        Diagnostic::new(&UNKNOWN_POLICY, title).at(word.location, "unknown policy"),
        word,
        ("policies", known),
    )
}

pub(crate) const UNKNOWN_LAYER_KIND: Rule = Rule {
    code: "unknown-layer-kind",
    severity: Severity::Error,
    title: "Keyway writes no layer of this kind",
    docs: "`generated` of a layer says what Keyway writes its functions for: `metrics` counts the calls for Prometheus, `log-calls` \
           logs each of them. A layer that does something else is written by hand and has no such key.",
};

/// `word` is not among the `known` kinds of layers that are written.
pub(crate) fn unknown_layer_kind(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let title = format!("Keyway writes no layer `{}`", word.value);
    choice(
        Diagnostic::new(&UNKNOWN_LAYER_KIND, title).at(word.location, "unknown layer"),
        word,
        ("layers that it writes", known),
    )
}

pub(crate) const UNKNOWN_LEVEL: Rule = Rule {
    code: "unknown-level",
    severity: Severity::Error,
    title: "`level` is none of the five",
    docs: "A layer with `generated = { layer = \"log-calls\" }` writes records of the `level` `error`, `warn`, `info`, `debug`, which is meant \
           where the key is absent, or `trace`.",
};

/// `word` is not among the `known` levels.
pub(crate) fn unknown_level(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let title = format!("there is no level `{}`", word.value);
    choice(
        Diagnostic::new(&UNKNOWN_LEVEL, title).at(word.location, "unknown level"),
        word,
        ("levels", known),
    )
}

/// The finding with the words that are known, and the nearest one.
fn choice(found: Diagnostic, word: &Located<String>, (what, known): (&str, &[&str])) -> Diagnostic {
    let words: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    let found = found.note(format!("the {what} are {}", words.join(", ")));
    match nearest(&word.value, known.iter().copied()) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help("choose one of them"),
    }
}

pub(crate) const UNKNOWN_KEY: Rule = Rule {
    code: "unknown-key",
    severity: Severity::Error,
    title: "a declaration has a key that means nothing for its kind",
    docs: "Each kind of module has its own keys: a Core `features`; a System or Plugin `provides` and `requires`; a layer `wraps`, `requires` and `generated`; an App \
           `core`, `plugins`, `on-fault`, `provides` and `trust`. Any other key is refused, so that a misspelled one is not ignored in silence.",
};

/// `key` is not among the `known` keys of `table`.
pub(crate) fn unknown_key(key: &Located<String>, table: &str, known: &[&str]) -> Diagnostic {
    let name = &key.value;
    let keys: Vec<_> = known.iter().map(|key| format!("`{key}`")).collect();
    let diagnostic = Diagnostic::new(&UNKNOWN_KEY, format!("{table} has no key `{name}`"))
        .at(key.location, "unknown key")
        .note(format!("the keys of {table} are {}", keys.join(", ")));
    match nearest(name, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("remove it"),
    }
}

pub(crate) const UNKNOWN_LINT: Rule = Rule {
    code: "unknown-lint",
    severity: Severity::Warning,
    title: "the workspace allows something that is no warning",
    docs: "Each key of `[workspace.metadata.keyway.lints]` is the code of a warning of this page, with the value `\"allow\"` or \
           `\"warn\"`, as in `undeclared-core = \"allow\"`. What is allowed is not shown. Errors cannot be allowed.",
};

/// `code` is none of the warnings, whose codes are `known`.
pub(crate) fn unknown_lint(code: &str, location: Location, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::new(&UNKNOWN_LINT, format!("there is no warning `{code}`"))
        .at(location, "allows nothing");
    match nearest(code, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("the warnings are {}", known.join(", "))),
    }
}

pub(crate) const WRONG_TYPE: Rule = Rule {
    code: "wrong-type",
    severity: Severity::Error,
    title: "a value in a declaration has the wrong type",
    docs: "`features`, `systems`, `layers`, `layers-out`, `functions`, `plugins` and `trust` are lists of texts, `requires` and `core` lists of tables, `provides`, `wraps` and `generated` tables, \
           `optional` is `true` or `false`, the rest is text.",
};

/// The value of `key` at `location` should be `expected`, but is `found`.
pub(crate) fn wrong_type(key: &str, location: Location, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::new(&WRONG_TYPE, format!("`{key}` must be {expected}"))
        .at(location, format!("this is of type {found}"))
}

pub(crate) const DUPLICATE_ENTRY: Rule = Rule {
    code: "duplicate-entry",
    severity: Severity::Error,
    title: "a name stands twice in one list",
    docs: "The order of `systems` and `plugins` carries meaning, and a Core has one entry in an App. A second entry of the \
           same name could only contradict the first: remove it or join the two.",
};

/// `entry` repeats the one at `first`.
pub(crate) fn duplicate_entry(entry: &Located<String>, first: Location) -> Diagnostic {
    Diagnostic::new(
        &DUPLICATE_ENTRY,
        format!("`{}` is listed twice", entry.value),
    )
    .at(entry.location, "listed again")
    .context(first, "first listed here")
    .help("remove one of the two")
}

pub(crate) const NO_PUBLIC_KEY: Rule = Rule {
    code: "no-public-key",
    severity: Severity::Error,
    title: "a file that an App trusts is no public key",
    docs: "Each entry of `trust` is the path, from the folder of the App's Cargo.toml, of a public key of minisign: a line with a \
           comment, and one with the key. The command `keys new release` makes one, `keys/release.pub`, with the secret key beside \
           it, and so does `minisign -G`. The key is compiled into the App.",
};

/// `entry` of the key `trust` names a file that cannot be read, for this `reason`.
pub(crate) fn unreadable_key(entry: &Located<String>, reason: &str) -> Diagnostic {
    let title = format!("the key `{}` cannot be read", entry.value);
    Diagnostic::new(&NO_PUBLIC_KEY, title)
        .at(entry.location, "named here")
        .note(reason)
        .help(format!(
            "check the path, which begins in the folder of this file, or make a key with {}",
            command("keys new")
        ))
}

/// The file that `entry` of the key `trust` names holds no public key; `line` is the one that should.
pub(crate) fn no_public_key(
    entry: &Located<String>,
    line: Location,
    is_secret: bool,
) -> Diagnostic {
    let (title, label) = match is_secret {
        true => ("is a secret key", "whoever has this file can sign as you"),
        false => ("is no public key of minisign", "no public key"),
    };
    let diagnostic = Diagnostic::new(&NO_PUBLIC_KEY, format!("`{}` {title}", entry.value))
        .at(line, label)
        .context(entry.location, "named here");
    match is_secret {
        true => diagnostic.help(
            "name the file of the public key, which ends with `.pub`, and keep this one secret",
        ),
        false => diagnostic.help(format!(
            "name the `.pub` file that {} or `minisign -G` has made",
            command("keys new NAME")
        )),
    }
}
