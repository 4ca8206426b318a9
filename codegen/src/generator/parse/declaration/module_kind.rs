//! `ModuleKind`, the values of the key `kind`, with the table of all that differs between them.

use std::fmt;

use serde::Serialize;

use super::Relation;

/// The kinds of modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ModuleKind {
    /// Models and Views, no logic.
    Core,
    /// Implements one Core; exactly one System is bound to a Core.
    System,
    /// Implements one Core; many may be bound to it.
    Plugin,
    /// Implements one Core in front of what serves it, which it calls.
    Layer,
    /// Names the Cores it needs, the Systems it prefers, its Plugins.
    App,
}

/// The properties of a kind. The runtime's `ModuleKind` has the kinds that are loaded once more, under the same names.
struct Row {
    relation: Relation,
    word: &'static str,
    name: &'static str,
    with_article: &'static str,
    keys: &'static [&'static str],
    prefix: &'static str,
    folder: &'static str,
    about: &'static str,
}

const CORE: Row = Row {
    relation: Relation::Is,
    word: "core",
    name: "Core",
    with_article: "a Core",
    keys: &["kind", "features"],
    prefix: "core-",
    folder: "core",
    about: "Models and Views, in core/",
};

const SYSTEM: Row = Row {
    relation: Relation::Serves,
    word: "system",
    name: "System",
    with_article: "a System",
    keys: &["kind", "provides", "requires"],
    prefix: "systems-",
    folder: "systems",
    about: "Implements a Core, in systems/",
};

const PLUGIN: Row = Row {
    relation: Relation::ServesBeside,
    word: "plugin",
    name: "Plugin",
    with_article: "a Plugin",
    keys: &["kind", "provides", "requires"],
    prefix: "plugin-",
    folder: "systems",
    about: "Implements a Core beside others, in systems/",
};

const LAYER: Row = Row {
    relation: Relation::Wraps,
    word: "layer",
    name: "layer",
    with_article: "a layer",
    keys: &["kind", "wraps", "requires", "generated"],
    prefix: "layer-",
    folder: "systems",
    about: "Stands in front of what serves a Core, in systems/",
};

const APP: Row = Row {
    relation: Relation::Uses,
    word: "app",
    name: "App",
    with_article: "an App",
    keys: &["kind", "core", "plugins", "on-fault", "provides", "trust"],
    prefix: "",
    folder: "apps",
    about: "A program with its Cores, in apps/",
};

impl ModuleKind {
    /// Every kind, in the order in which messages list them.
    pub const ALL: [Self; 5] = [
        Self::Core,
        Self::System,
        Self::Plugin,
        Self::Layer,
        Self::App,
    ];

    fn row(self) -> &'static Row {
        match self {
            Self::Core => &CORE,
            Self::System => &SYSTEM,
            Self::Plugin => &PLUGIN,
            Self::Layer => &LAYER,
            Self::App => &APP,
        }
    }

    /// The kind that a manifest calls `word`.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What a module of this kind is to a Core.
    #[must_use]
    pub fn relation(self) -> Relation {
        self.row().relation
    }

    /// Whether a module of this kind implements one Core and is loaded by Apps. All that holds for Systems, Plugins
    /// and layers alike asks this.
    #[must_use]
    pub fn is_provider(self) -> bool {
        match self.relation() {
            Relation::Serves | Relation::ServesBeside | Relation::Wraps => true,
            Relation::Is | Relation::Uses => false,
        }
    }

    /// Whether a module of this kind stands in front of what serves its Core.
    #[must_use]
    pub fn wraps(self) -> bool {
        self.relation() == Relation::Wraps
    }

    /// Whether a module of this kind can stand where `kind` is asked for.
    #[must_use]
    pub fn stands_for(self, kind: Self) -> bool {
        self.relation() == kind.relation()
    }

    /// The key that names the Core of a provider: `provides` or `wraps`.
    #[must_use]
    pub fn core_key(self) -> &'static str {
        match self.wraps() {
            true => "wraps",
            false => "provides",
        }
    }

    /// The keys that the table of such a module may have.
    #[must_use]
    pub fn keys(self) -> &'static [&'static str] {
        self.row().keys
    }

    /// Name with its article, as in `a System`, for messages.
    #[must_use]
    pub fn with_article(self) -> &'static str {
        self.row().with_article
    }

    /// Value of the key in the manifest.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// Begin of the package names that `new` gives: `core-`; empty for an App.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        self.row().prefix
    }

    /// Folder of the workspace that `new` puts such crates into.
    #[must_use]
    pub fn folder(self) -> &'static str {
        self.row().folder
    }

    /// The kind in a few words, for the help of `new`.
    #[must_use]
    pub fn about(self) -> &'static str {
        self.row().about
    }
}

impl fmt::Display for ModuleKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.row().name)
    }
}
