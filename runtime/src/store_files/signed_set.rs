//! `SignedSet`, the text that a signature covers.
use std::collections::BTreeMap;

use super::SignedModule;
use crate::identity::Digest;

/// What one signature covers: all modules of one App together, so that none can be exchanged for one of another set, and a
/// number, so that an older set cannot come back.
///
/// The bytes that are signed are these lines, each with one `\n` at its end, modules sorted by name, digests as 64 lower-case
/// hexadecimal digits of BLAKE3, first that of the library, then that of the manifest's file:
///
/// ```text
/// keyway set 1
/// app orrery
/// target x86_64-unknown-linux-gnu
/// number 1764403200
/// module systems-ecs 3f0c… 91ab…
/// module systems-render-svg 77d1… 0e42…
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedSet {
    /// Package name of the App.
    pub app: String,
    /// Target triple that its modules are compiled for.
    pub target: String,
    /// Number of the set, higher than those of the App's sets before.
    pub number: u64,
    /// Digests by package name of the module.
    pub modules: BTreeMap<String, SignedModule>,
}

/// The first line; its number is that of the format.
const HEAD: &str = "keyway set 1";

impl SignedSet {
    /// The bytes to be signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Self {
            app,
            target,
            number,
            modules,
        } = self;
        let mut text = format!("{HEAD}\napp {app}\ntarget {target}\nnumber {number}\n");
        for (name, SignedModule { library, manifest }) in modules {
            text.push_str(&format!("module {name} {library} {manifest}\n"));
        }
        text
    }

    /// Reads what [`text`](Self::text) has made; `None` if `text` differs from that in any byte.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return None;
        }
        let mut value = |key: &str| lines.next()?.strip_prefix(key)?.strip_prefix(' ');
        let (app, target, number) = (value("app")?, value("target")?, value("number")?);
        let read = Self {
            app: app.to_owned(),
            target: target.to_owned(),
            number: number.parse().ok()?,
            modules: lines.map(module).collect::<Option<_>>()?,
        };
        (read.text() == text).then_some(read)
    }
}

fn module(line: &str) -> Option<(String, SignedModule)> {
    let mut words = line.strip_prefix("module ")?.split(' ');
    let name = words.next()?.to_owned();
    let mut digest = || Digest::try_from(words.next()?.to_owned()).ok();
    let (library, manifest) = (digest()?, digest()?);
    Some((name, SignedModule { library, manifest }))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::SignedSet;
    use crate::identity::Digest;
    use crate::store_files::SignedModule;

    fn set() -> SignedSet {
        let module = |name: &str| {
            let digests = SignedModule {
                library: Digest::of(name.as_bytes()),
                manifest: Digest::of(b"manifest"),
            };
            (name.to_owned(), digests)
        };
        SignedSet {
            app: "orrery".to_owned(),
            target: "x86_64-unknown-linux-gnu".to_owned(),
            number: 7,
            modules: BTreeMap::from([module("systems-ecs"), module("systems-render-svg")]),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let text = set().text();
        assert!(text.starts_with(
            "keyway set 1\napp orrery\ntarget x86_64-unknown-linux-gnu\nnumber 7\nmodule systems-ecs "
        ));
        assert_eq!(SignedSet::read(&text), Some(set()));
        let empty = SignedSet {
            modules: BTreeMap::new(),
            ..set()
        };
        assert_eq!(SignedSet::read(&empty.text()), Some(empty));
    }

    /// Two texts that mean the same would be two ways to sign one set.
    #[test]
    fn no_other_text_is_read() {
        let text = set().text();
        let swapped: Vec<_> = text.lines().rev().collect();
        for other in [
            text.replace("set 1", "set 2"),
            text.replace("number 7", "number 07"),
            text.replace("number 7", "number +7"),
            text.replace("number 7", "number -7"),
            text.replace('\n', "\r\n"),
            text.replace("module systems-ecs", "module  systems-ecs"),
            text.trim_end().to_owned(),
            format!("{text}\n"),
            format!("{text}{}", text.lines().last().expect("a line")),
            text.to_uppercase(),
            swapped.join("\n"),
            String::new(),
        ] {
            assert_eq!(SignedSet::read(&other), None, "{other}");
        }
    }
}
